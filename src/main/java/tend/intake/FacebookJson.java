package tend.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tend.model.Interaction;
import tend.model.Kind;

/**
 * Facebook's export as JSON: comments, posts, reactions, friends and followers in old and new
 * shapes. It knows people by name only, and names them in sentences in the account's language, of
 * which the English ones are understood.
 */
final class FacebookJson implements Format {
  private static final Pattern WANTED =
      Pattern.compile(
          "(comments|comments_v2|group_comments_v2|reactions|reactions_v2|status_updates"
              + "|friends|friends_v2|followers|followers_v2|followers_v3)?\\[\\]");
  private static final Pattern BARE =
      Pattern.compile(
          "(comments|reactions)?\\[\\]/data\\[\\]/(post|reaction|comment|update_timestamp)(/.*)?");
  private static final Pattern NAMED =
      Pattern.compile(
          "(comments|group_comments|reactions|friends|followers|following|profile)_v\\d(\\[\\])?"
              + "|status_updates\\[\\]|(friends|followers)\\[\\]/timestamp");

  /** "A commented on B's post." A name may hold a "'s" of its own. */
  private static final Pattern WHOSE =
      Pattern.compile(
          ".*? (?:commented on|replied to|likes|liked|reacted to|wrote on)"
              + " (?:(?<near>.+?)['’]s? (?:post|photo|video|comment|album|link|status|reel|story"
              + "|timeline)\\b.*|(?<far>.+)['’]s? .*)");

  /** "A replied to his own comment", in the commonest languages. */
  private static final Pattern OWN =
      Pattern.compile(
          ".*\\b(own|eigene[nmrs]?|propi[oa]|propre|propri[oa]|próprio|própria|eigen|egen|egna|eget)\\b.*"
              + "|.* to (himself|herself|themselves)\\b.*",
          Pattern.UNICODE_CHARACTER_CLASS);

  private static final Pattern COMMENTED = Pattern.compile("(.+?) (?:commented on|replied to) .*");
  private static final JsonNode NO_WORDS = JsonNodeFactory.instance.objectNode();

  @Override
  public String name() {
    return "facebook-json";
  }

  @Override
  public String platform() {
    return "facebook";
  }

  @Override
  public boolean recognises(Head head) {
    boolean labelled =
        head.has("[]/label_values[]")
            && head.text().contains("facebook.com")
            && !head.text().contains("instagram.com");
    return head.hasLike(NAMED) || head.hasLike(BARE) || labelled;
  }

  @Override
  public Optional<Owner> owner(Source source, Head head) throws IOException {
    if (!head.has("profile_v2")) {
      return Optional.empty();
    }
    return JsonStream.first(source, "profile_v2")
        .map(p -> JsonField.text(Mojibake.repairAll(p).path("name"), "full_name"))
        .map(name -> new Owner(null, name));
  }

  @Override
  public void read(Source source, ReadOptions options, Rows rows) throws IOException {
    Undated undated = new Undated();
    AtomicLong byOthers = new AtomicLong();
    JsonStream.read(
        source,
        rows,
        path -> WANTED.matcher(path).matches(),
        (path, line, node) -> {
          MetaEntry entry = new MetaEntry(node);
          boolean person = path.startsWith("friends") || path.startsWith("followers");
          if (person && !Moments.isThere(node.get("timestamp"))) {
            undated.add();
          } else if (!person && isByAnother(path, entry, options)) {
            byOthers.incrementAndGet();
          } else {
            Interaction row = person ? follower(entry) : row(path, entry, options);
            if (row != null) {
              rows.exported(source, line, row);
            }
          }
        });
    undated.tell(source, rows, "follower");
    if (byOthers.get() > 0) {
      rows.note(
          source.name(),
          (byOthers.get() == 1 ? "1 comment in it is" : byOthers + " comments in it are")
              + " by others; it does not hold the threads they stand in,"
              + " so they were left out");
    }
  }

  private static Interaction follower(MetaEntry entry) throws NeutralRow.Unusable {
    String name = JsonField.text(entry.node(), "name");
    return new ExportRow("facebook", Kind.FOLLOWER, entry.at()).by(null, name).row();
  }

  private static @Nullable Interaction row(String path, MetaEntry entry, ReadOptions options)
      throws NeutralRow.Unusable {
    if (entry.hasLabels()) {
      return entry.label("Reaction") == null
          ? null
          : reaction(entry, entry.label("Name"), entry.label("URL"), options);
    }
    JsonNode comment = commentIn(path, entry);
    if (comment != null) {
      return comment(entry, comment, options);
    }
    for (JsonNode one : entry.node().path("data")) {
      if (one.has("reaction")) {
        return reaction(entry, whose(entry.title()), null, options);
      }
    }
    return post(entry, options);
  }

  /**
   * What is said in a comment; a sticker or a photo is one without words. Null where it is none.
   */
  private static @Nullable JsonNode commentIn(String path, MetaEntry entry) {
    for (JsonNode one : entry.node().path("data")) {
      if (one.has("comment")) {
        return one.get("comment");
      }
      if (one.has("reaction")) {
        return null;
      }
    }
    boolean wordless = path.contains("comments") || COMMENTED.matcher(entry.heading()).matches();
    return wordless ? NO_WORDS : null;
  }

  /**
   * Now and then comments of others on an own post stand among one's own. The threads they stand in
   * are not in the export, so that nobody could tell whether they were answered.
   */
  private static boolean isByAnother(String path, MetaEntry entry, ReadOptions options) {
    JsonNode comment = commentIn(path, entry);
    String author = comment == null ? null : author(entry, comment);
    return author != null && options.creator() != null && !author.equals(options.creator());
  }

  private static Interaction comment(MetaEntry entry, JsonNode comment, ReadOptions options)
      throws NeutralRow.Unusable {
    String title = entry.title();
    String whose = whose(title);
    String me = options.creator() == null ? author(entry, comment) : options.creator();
    boolean atHome =
        (title != null && OWN.matcher(title).matches()) || (whose != null && whose.equals(me));
    return new ExportRow("facebook", atHome ? Kind.REPLY : Kind.OUTREACH, entry.at())
        .own(options)
        .by(options.me(), me)
        .text(JsonField.text(comment, "comment"))
        .parent(atHome ? null : whose)
        .more("group", JsonField.text(comment, "group"))
        .row();
  }

  private static @Nullable String author(MetaEntry entry, JsonNode comment) {
    String author = JsonField.text(comment, "author");
    Matcher title = COMMENTED.matcher(entry.heading());
    return author == null && title.matches() ? title.group(1) : author;
  }

  private static Interaction reaction(
      MetaEntry entry, @Nullable String whose, @Nullable String url, ReadOptions options)
      throws NeutralRow.Unusable {
    return new ExportRow("facebook", Kind.REACTION, entry.at())
        .own(options)
        .parent(whose)
        .url(url)
        .row();
  }

  /** What is written on somebody else's page is a visit. */
  private static Interaction post(MetaEntry entry, ReadOptions options) throws NeutralRow.Unusable {
    String title = entry.title();
    String host = title != null && title.contains(" wrote on ") ? whose(title) : null;
    String text = null;
    for (JsonNode one : entry.node().path("data")) {
      text = text == null ? JsonField.text(one, "post") : text;
    }
    return new ExportRow("facebook", host == null ? Kind.POST : Kind.OUTREACH, entry.at())
        .own(options)
        .text(text)
        .parent(host)
        .row();
  }

  /** The name in the title's sentence. */
  private static @Nullable String whose(@Nullable String title) {
    if (title == null || OWN.matcher(title).matches()) {
      return null;
    }
    Matcher named = WHOSE.matcher(title);
    if (!named.matches()) {
      return null;
    }
    return named.group("near") == null ? named.group("far") : named.group("near");
  }
}
