package tend.intake;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import tend.model.Interaction;
import tend.model.Kind;
import tend.model.Visibility;

/**
 * The comments, shares, reactions and connections of a LinkedIn export. Its dates have no zone and
 * are taken for UTC, which is what LinkedIn writes as far as is known. Addresses of mail are not
 * kept.
 */
final class LinkedIn implements Format {
  private static final Pattern ACTIVITY =
      Pattern.compile("urn:li:(?:activity|ugcPost|share|groupPost|article):[\\w-]+");

  /** A name of the same kind holds, above its lowest bits, the millisecond in which it was made. */
  private static final Pattern NUMBERED =
      Pattern.compile("urn:li:(activity|ugcPost|share):(\\d{18,19})");

  private static final int BELOW_THE_MOMENT = 22;

  /** The end of a line, lines without words in one or two quotes, and the beginning of a line. */
  private static final Pattern QUOTED_LINES = Pattern.compile("\"\n(?:\"{0,2}\n)*\"");

  /** A kind of file, told by columns that are the same in every language. */
  private enum Table {
    COMMENTS("date,link,message", "message"),
    SHARES("date,sharelink,sharecommentary", "sharecommentary"),
    REACTIONS("date,type,link", "link"),
    CONNECTIONS("first name,last name,url,connected on", "position");

    private final String required;
    private final String wide;

    Table(String required, String wide) {
      this.required = required;
      this.wide = wide;
    }

    List<String> header(Head head) {
      return LooseTable.header(head, List.of(required.split(",", -1)));
    }

    static Optional<Table> of(Head head) {
      for (Table table : values()) {
        if (!table.header(head).isEmpty()) {
          return Optional.of(table);
        }
      }
      return Optional.empty();
    }
  }

  @Override
  public String name() {
    return "linkedin";
  }

  @Override
  public String platform() {
    return "linkedin";
  }

  @Override
  public boolean recognises(Head head) {
    return head.isText() && !head.isJson() && Table.of(head).isPresent();
  }

  @Override
  public void read(Source source, ReadOptions options, Rows rows) throws IOException {
    Head head = source.head();
    Table table =
        Table.of(head)
            .orElseThrow(
                () ->
                    new UnreadableFile(
                        source.name(),
                        "it has none of LinkedIn's headers",
                        "name Comments.csv, Shares.csv, Reactions.csv or Connections.csv"));
    LooseTable.read(
        source,
        rows,
        table.header(head),
        table.wide,
        (line, fields) -> rows.exported(source, line, row(table, fields, options)));
  }

  private static Interaction row(Table table, Map<String, String> fields, ReadOptions options)
      throws NeutralRow.Unusable {
    return switch (table) {
      case COMMENTS -> about(commented(fields.get("link"), options), fields, options);
      case REACTIONS -> about(Kind.REACTION, fields, options);
      case SHARES -> share(fields, options);
      case CONNECTIONS -> connection(fields);
    };
  }

  @Override
  public Set<String> ownPosts(Source source, Head head) throws IOException {
    Set<String> posts = new HashSet<>();
    if (Table.of(head).orElse(null) == Table.SHARES) {
      try {
        LooseTable.read(
            source,
            Rows.nowhere(),
            Table.SHARES.header(head),
            Table.SHARES.wide,
            (line, fields) -> posts.addAll(names(activity(fields.get("sharelink")))));
      } catch (CharacterCodingException e) {
        // told with its line when the file is read
        return posts;
      }
    }
    return posts;
  }

  /**
   * Under an own post or elsewhere. A post is named as share by its writer's list and as activity
   * by those who comment, and both are made within a second.
   */
  private static Kind commented(@Nullable String link, ReadOptions options) {
    String post = activity(link);
    if (post == null) {
      return Kind.OUTREACH;
    }
    OptionalLong at = second(post, "activity");
    boolean own =
        options.ownPosts().contains(post)
            || (at.isPresent()
                && LongStream.rangeClosed(at.getAsLong() - 1, at.getAsLong() + 1)
                    .anyMatch(near -> options.ownPosts().contains(madeAt(near))));
    return own ? Kind.COMMENT : Kind.OUTREACH;
  }

  private static Set<String> names(@Nullable String post) {
    OptionalLong at = post == null ? OptionalLong.empty() : second(post, "share|ugcPost");
    return post == null
        ? Set.of()
        : at.isEmpty() ? Set.of(post) : Set.of(post, madeAt(at.getAsLong()));
  }

  private static String madeAt(long second) {
    return "made at " + second;
  }

  private static OptionalLong second(String post, String kinds) {
    Matcher named = NUMBERED.matcher(post);
    return named.matches() && named.group(1).matches(kinds)
        ? OptionalLong.of((Long.parseLong(named.group(2)) >> BELOW_THE_MOMENT) / 1000)
        : OptionalLong.empty();
  }

  private static Interaction about(Kind kind, Map<String, String> fields, ReadOptions options)
      throws NeutralRow.Unusable {
    String link = fields.get("link");
    return new ExportRow("linkedin", kind, Moments.at(fields.get("date")))
        .own(options)
        .text(fields.get("message"))
        .post(activity(link))
        .url(link)
        .more("type", fields.get("type"))
        .row();
  }

  private static Interaction share(Map<String, String> fields, ReadOptions options)
      throws NeutralRow.Unusable {
    String link = fields.get("sharelink");
    boolean narrow = "CONNECTIONS".equals(fields.get("visibility"));
    return new ExportRow("linkedin", Kind.POST, Moments.at(fields.get("date")))
        .own(options)
        .id(activity(link))
        .text(commentary(fields.get("sharecommentary")))
        .url(link)
        .visibility(narrow ? Visibility.FOLLOWERS : null)
        .more("shared_url", fields.get("sharedurl"))
        .row();
  }

  /** Each of its lines stands in quotes of its own. */
  private static @Nullable String commentary(@Nullable String written) {
    return written == null
        ? null
        : QUOTED_LINES.matcher(written).replaceAll(m -> m.group().replace("\"", ""));
  }

  private static Interaction connection(Map<String, String> fields) throws NeutralRow.Unusable {
    String printed = fields.get("connected on");
    Instant at =
        PrintedDate.of(printed == null ? "" : printed)
            .orElseThrow(() -> new NeutralRow.Unusable("its date cannot be read", printed))
            .toInstant(ZoneOffset.UTC);
    String who =
        (fields.getOrDefault("first name", "") + " " + fields.getOrDefault("last name", ""))
            .strip();
    String url = fields.get("url");
    if (url == null && who.isEmpty()) {
      throw new NeutralRow.Unusable("it does not say who it is", null);
    }
    return new ExportRow("linkedin", Kind.FOLLOWER, at)
        .by(url, who.isEmpty() ? null : who)
        .url(url)
        .row();
  }

  /** The name of what a link leads to, the same however the link is written. */
  private static @Nullable String activity(@Nullable String link) {
    if (link == null) {
      return null;
    }
    try {
      Matcher urn = ACTIVITY.matcher(URLDecoder.decode(link, StandardCharsets.UTF_8));
      return urn.find() ? urn.group() : link;
    } catch (IllegalArgumentException e) {
      // no link, but what stands in its column
      return link;
    }
  }
}
