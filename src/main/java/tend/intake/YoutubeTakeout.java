package tend.intake;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tend.model.Interaction;
import tend.model.Kind;

/**
 * The comments and live chats of a YouTube Takeout: all of them the account's own. It does not say
 * whose a video is, so a comment counts as outreach; what others wrote is not in it. Subscriptions
 * are no activity.
 */
final class YoutubeTakeout implements Format {
  @Override
  public String name() {
    return "youtube-takeout";
  }

  @Override
  public String platform() {
    return "youtube";
  }

  @Override
  public boolean recognises(Head head) {
    return head.isText() && !head.isJson() && TakeoutColumns.fit(firstRow(head));
  }

  private static List<String> firstRow(Head head) {
    List<List<String>> rows = CsvTable.start(head, 2);
    boolean even = rows.size() == 2 && rows.get(0).size() == rows.get(1).size();
    return even ? rows.get(1) : List.of();
  }

  @Override
  public Optional<Owner> owner(Source source, Head head) {
    return Optional.of(new Owner(firstRow(head).get(1), null));
  }

  @Override
  public void read(Source source, ReadOptions options, Rows rows) throws IOException {
    CsvTable table = new CsvTable(source, rows);
    List<String> first = firstRow(source.head());
    if (!TakeoutColumns.fit(first)) {
      throw new UnreadableFile(
          source.name(),
          "it has no comments of a Takeout",
          "name comments.csv or live chats.csv, or the whole Takeout");
    }
    TakeoutColumns columns = TakeoutColumns.of(table.header(), first);
    table.forEach((line, fields) -> rows.exported(source, line, row(columns, fields, options)));
  }

  private static Interaction row(
      TakeoutColumns columns, Map<String, String> fields, ReadOptions options)
      throws NeutralRow.Unusable {
    String id = columns.id(fields);
    if (id == null) {
      throw new NeutralRow.Unusable("it has no id", null);
    }
    String text = columns.text(fields);
    String parent = columns.parent(fields);
    String post = columns.post(fields);
    return new ExportRow(
            "youtube",
            parent == null ? Kind.OUTREACH : Kind.REPLY,
            Moments.at(columns.moment(fields)))
        .own(options)
        .by(columns.channel(fields), options.creator())
        .id(id)
        .text(text == null ? null : TakeoutText.of(text))
        .parent(parent)
        .post(post)
        .url(url(post, id))
        .row();
  }

  private static @Nullable String url(@Nullable String video, String id) {
    return video == null ? null : "https://www.youtube.com/watch?v=" + video + "&lc=" + id;
  }
}
