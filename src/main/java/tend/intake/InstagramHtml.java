package tend.intake;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.jspecify.annotations.Nullable;
import tend.model.Interaction;
import tend.model.Kind;
import tend.text.HtmlText;

/**
 * The pages of comments in an Instagram export made as HTML, read entry by entry. The pages may be
 * in the language of the account, so an entry is told by its shape: what stands over both columns
 * is the text and then whose post it is, and the one row of two columns is the time. It has no zone
 * and is taken for UTC; it has no seconds either, so that whose post it is makes part of the id.
 */
final class InstagramHtml implements Format {
  private static final String ENTRY = "uiBoxWhite";
  private static final Pattern BEGUN = Pattern.compile("class=\"[^\"]*_a6-g");
  private static final Pattern WIDE = Pattern.compile("<td [^>]*colspan=\"?2");

  /** A page that has nothing but its style until there is looked into. */
  private static final int LONG_HEAD = 60_000;

  private static final int LONGEST_ENTRY = 400_000;

  @Override
  public String name() {
    return "instagram-html";
  }

  @Override
  public String platform() {
    return "instagram";
  }

  @Override
  public boolean recognises(Head head) {
    String text = head.text();
    boolean began = BEGUN.matcher(text).find();
    return isMeta(text)
        && (began
            ? text.contains("_2piu") && WIDE.matcher(text).find()
            : text.length() > LONG_HEAD);
  }

  private static boolean isMeta(String text) {
    return text.startsWith("<") && text.contains("_a6-g");
  }

  /**
   * Facebook's pages, and all others of Instagram, are made for the eye and hold no more than that.
   *
   * @throws UnreadableFile when it is one of them
   */
  static void refuseOtherPage(Source source, Head head) {
    String text = head.text();
    if (isMeta(text)) {
      String whose =
          text.contains("instagram.com")
              ? "Instagram's"
              : text.contains("facebook.com") ? "Facebook's" : "Facebook's or Instagram's";
      throw new UnreadableFile(
          source.name(),
          "this is a page of " + whose + " HTML that Tend does not read",
          "request the export as JSON and import that");
    }
  }

  @Override
  public void read(Source source, ReadOptions options, Rows rows) throws IOException {
    long before = rows.read();
    try (HtmlPieces pieces = new HtmlPieces(source.text(), ENTRY, LONGEST_ENTRY)) {
      for (String piece = pieces.next(); piece != null; piece = pieces.next()) {
        if (pieces.wasCut(piece)) {
          rows.leftOut(source, pieces.line(), "the entry is larger than any comment", null);
        } else {
          entry(source, options, rows, pieces.line(), piece);
        }
      }
    }
    if (rows.read() > before) {
      rows.note(source.name(), "its times carry no zone and were taken for UTC");
    }
  }

  private static void entry(
      Source source, ReadOptions options, Rows rows, long line, String piece) {
    Document html = Jsoup.parseBodyFragment(piece);
    Elements wide = html.select("td[colspan=2]");
    Elements values = html.select("td._2piu");
    if (wide.isEmpty() || wide.size() > 2 || values.size() != 1 || !html.select("h2").isEmpty()) {
      return;
    }
    try {
      rows.exported(source, line, comment(wide, values.get(0).text(), options));
    } catch (NeutralRow.Unusable e) {
      rows.leftOut(source, line, e.reason, e.value);
    }
  }

  private static Interaction comment(Elements wide, String printed, ReadOptions options)
      throws NeutralRow.Unusable {
    boolean ownerOnly = wide.size() == 1 && MetaEntry.isOwner(wide.get(0).ownText());
    String text = ownerOnly ? null : value(wide.get(0));
    String owner = ownerOnly ? value(wide.get(0)) : wide.size() == 2 ? value(wide.get(1)) : null;
    Optional<LocalDateTime> date = PrintedDate.of(printed);
    if (date.isEmpty()) {
      throw new NeutralRow.Unusable("its date cannot be read", printed);
    }
    Instant at = date.get().toInstant(ZoneOffset.UTC);
    boolean home = owner != null && (owner.equals(options.me()) || owner.equals(options.creator()));
    return new ExportRow("instagram", home ? Kind.REPLY : Kind.OUTREACH, at)
        .own(options)
        .id(ContentId.of("instagram", Kind.OUTREACH, at, owner, text))
        .text(text)
        .parent(home ? null : owner)
        .row();
  }

  private static @Nullable String value(Element cell) {
    Element value = cell.selectFirst("div");
    String text = value == null ? null : Mojibake.repair(HtmlText.of(value.html()));
    return text == null || text.isEmpty() ? null : text;
  }
}
