package tend.intake;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tend.model.Interaction;
import tend.model.Kind;

/**
 * The posts and comments of a Reddit export. Columns are kept by name, one by one, so that the
 * addresses of computers in it are never kept. What is written under a post is outreach, unless the
 * export has that post as an own one. Votes have no date and are not read.
 */
final class Reddit implements Format {
  private static final List<String> VOTES = List.of("id", "permalink", "direction");
  private static final List<String> WRITTEN =
      List.of("id", "permalink", "date", "subreddit", "body");
  private static final List<String> KEPT = List.of("title", "media");
  private static final Pattern POST = Pattern.compile("/comments/([A-Za-z0-9]+)");

  @Override
  public String name() {
    return "reddit";
  }

  @Override
  public String platform() {
    return "reddit";
  }

  @Override
  public boolean recognises(Head head) {
    List<String> columns = CsvTable.columns(head.line());
    return columns.equals(VOTES) || columns.containsAll(WRITTEN);
  }

  @Override
  public Set<String> ownPosts(Source source, Head head) throws IOException {
    CsvTable table = new CsvTable(source, Rows.nowhere());
    Set<String> posts = new HashSet<>();
    if (table.header().contains("title")) {
      try {
        table.forEach((line, fields) -> posts.add("t3_" + fields.get("id")));
      } catch (CharacterCodingException e) {
        // told with its line when the file is read
        return posts;
      }
    }
    return posts;
  }

  @Override
  public void read(Source source, ReadOptions options, Rows rows) throws IOException {
    CsvTable table = new CsvTable(source, rows);
    if (table.header().equals(VOTES)) {
      rows.note(source.name(), "Reddit gives votes without a date, so they are not read");
      return;
    }
    Columns.require(source, table.header(), WRITTEN);
    boolean posts = table.header().contains("title");
    table.forEach((line, fields) -> rows.exported(source, line, row(fields, posts, options)));
  }

  private static Interaction row(Map<String, String> fields, boolean isPost, ReadOptions options)
      throws NeutralRow.Unusable {
    String id = fields.get("id");
    if (id == null) {
      throw new NeutralRow.Unusable("it has no id", null);
    }
    String post = isPost ? null : post(fields);
    String parent = isPost ? null : comment(fields.get("parent"), post);
    Kind kind = isPost ? Kind.POST : kind(parent, post, options);
    ExportRow row =
        new ExportRow("reddit", kind, Moments.at(fields.get("date")))
            .own(options)
            .id((isPost ? "t3_" : "t1_") + id)
            .text(text(fields))
            .parent(kind == Kind.OUTREACH ? null : parent)
            .more("in_reply_to", kind == Kind.OUTREACH ? parent : null)
            .post(post)
            .url(fields.get("permalink"))
            .topics(fields.get("subreddit"));
    KEPT.forEach(column -> row.more(column, fields.get(column)));
    return row.row();
  }

  private static Kind kind(@Nullable String parent, @Nullable String post, ReadOptions options) {
    if (post == null || !options.ownPosts().contains(post)) {
      return Kind.OUTREACH;
    }
    return parent == null ? Kind.COMMENT : Kind.REPLY;
  }

  private static @Nullable String post(Map<String, String> fields) {
    Matcher address =
        POST.matcher(fields.getOrDefault("permalink", "") + fields.getOrDefault("link", ""));
    return address.find() ? "t3_" + address.group(1) : fields.get("link");
  }

  /** The comment that is answered; null where that is the post itself. */
  private static @Nullable String comment(@Nullable String parent, @Nullable String post) {
    if (parent == null || parent.startsWith("t3_") || ("t3_" + parent).equals(post)) {
      return null;
    }
    return parent.startsWith("t1_") ? parent : "t1_" + parent;
  }

  private static @Nullable String text(Map<String, String> fields) {
    String body = fields.get("body");
    boolean gone = "[deleted]".equals(body) || "[removed]".equals(body);
    return body == null ? fields.get("title") : gone ? null : body;
  }
}
