package tend.intake;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
      case COMMENTS -> about(Kind.OUTREACH, fields, options);
      case REACTIONS -> about(Kind.REACTION, fields, options);
      case SHARES -> share(fields, options);
      case CONNECTIONS -> connection(fields);
    };
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
