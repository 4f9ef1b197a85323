package tend.intake;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tend.model.Interaction;
import tend.model.Kind;
import tend.model.PostFormat;

/** Records of the AT protocol as rows; the address of a record is its id, its DID the person. */
final class BlueskyRecords {
  private static final Pattern ADDRESS = Pattern.compile("at://([^/]+)/([^/]+)/([^/]+)");

  private BlueskyRecords() {}

  /** Whose repository an address lies in; null for what is no address. */
  static @Nullable String person(@Nullable String address) {
    Matcher parts = ADDRESS.matcher(String.valueOf(address));
    return parts.matches() ? parts.group(1) : null;
  }

  /**
   * A record as a row; nothing for follows, lists, settings and whatever is no activity.
   *
   * @param name the display name or handle of who wrote it, where known
   */
  static Optional<Interaction> row(
      String address, JsonNode record, @Nullable String name, ReadOptions options)
      throws NeutralRow.Unusable {
    return switch (record.path("$type").asText()) {
      case "app.bsky.feed.post" -> Optional.of(post(address, record, name, options));
      case "app.bsky.feed.like" ->
          Optional.of(passed(Kind.REACTION, address, record, name, options));
      case "app.bsky.feed.repost" ->
          Optional.of(passed(Kind.SHARE, address, record, name, options));
      default -> Optional.empty();
    };
  }

  private static Interaction post(
      String address, JsonNode record, @Nullable String name, ReadOptions options)
      throws NeutralRow.Unusable {
    String parent = JsonField.text(record.path("reply").path("parent"), "uri");
    String root = JsonField.text(record.path("reply").path("root"), "uri");
    Kind kind = kind(address, parent, root, options.me());
    Matcher parts = ADDRESS.matcher(address);
    return row(kind, address, record, name, options)
        .text(JsonField.text(record, "text"))
        .parent(kind == Kind.OUTREACH ? visited(parent, root, options.me()) : parent)
        .post(root)
        .topics(tags(record))
        .url(
            parts.matches()
                ? "https://bsky.app/profile/" + parts.group(1) + "/post/" + parts.group(3)
                : null)
        .more("in_reply_to", kind == Kind.OUTREACH ? parent : null)
        .more("langs", joined(record.path("langs")))
        .format(format(record.path("embed")))
        .row();
  }

  private static String format(JsonNode embed) {
    JsonNode shown = embed.has("media") ? embed.path("media") : embed;
    return PostFormat.of(shown.path("$type").asText());
  }

  /** Whose thread it is decides: an own answer in an own thread is a reply, elsewhere a visit. */
  private static Kind kind(
      String address, @Nullable String parent, @Nullable String root, @Nullable String me) {
    if (parent == null) {
      return Kind.POST;
    }
    boolean home = me != null && me.equals(person(root == null ? parent : root));
    if (me != null && me.equals(person(address))) {
      return home ? Kind.REPLY : Kind.OUTREACH;
    }
    return home && parent.equals(root) ? Kind.COMMENT : Kind.REPLY;
  }

  /** Who is answered; where an account answers itself, whose thread it does so in. */
  private static @Nullable String visited(
      @Nullable String parent, @Nullable String root, @Nullable String me) {
    String answered = person(parent);
    return answered == null || answered.equals(me) ? person(root) : answered;
  }

  private static @Nullable String tags(JsonNode record) {
    TreeSet<String> tags = new TreeSet<>();
    for (JsonNode facet : record.path("facets")) {
      for (JsonNode feature : facet.path("features")) {
        String tag = JsonField.text(feature, "tag");
        if (tag != null) {
          tags.add(tag);
        }
      }
    }
    return tags.isEmpty() ? null : String.join(";", tags);
  }

  private static @Nullable String joined(JsonNode list) {
    StringBuilder words = new StringBuilder();
    list.forEach(one -> words.append(words.isEmpty() ? "" : ";").append(one.asText()));
    return words.isEmpty() ? null : words.toString();
  }

  /** A like or a repost; it is about a post and answers nothing. */
  private static Interaction passed(
      Kind kind, String address, JsonNode record, @Nullable String name, ReadOptions options)
      throws NeutralRow.Unusable {
    String subject = JsonField.text(record.path("subject"), "uri");
    if (subject == null) {
      throw new NeutralRow.Unusable("it does not say what it is about", null);
    }
    return row(kind, address, record, name, options).post(subject).row();
  }

  private static ExportRow row(
      Kind kind, String address, JsonNode record, @Nullable String name, ReadOptions options)
      throws NeutralRow.Unusable {
    String who = person(address);
    ExportRow row = new ExportRow("bluesky", kind, Moments.at(JsonField.text(record, "createdAt")));
    boolean own = who != null && who.equals(options.me());
    return (own ? row.own(options) : row.by(who, name)).id(address);
  }
}
