package tend.intake;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tend.model.Interaction;
import tend.model.Kind;

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
    String me = options.me();
    boolean own = me != null && me.equals(person(address));
    boolean toMe = me != null && me.equals(person(parent));
    Kind kind = kind(own, toMe, parent, root);
    Matcher parts = ADDRESS.matcher(address);
    return row(kind, address, record, name, options)
        .text(JsonField.text(record, "text"))
        .parent(kind == Kind.OUTREACH ? person(parent) : parent)
        .url(
            parts.matches()
                ? "https://bsky.app/profile/" + parts.group(1) + "/post/" + parts.group(3)
                : null)
        .more("in_reply_to", kind == Kind.OUTREACH ? parent : null)
        .row();
  }

  private static Kind kind(
      boolean own, boolean toMe, @Nullable String parent, @Nullable String root) {
    if (parent == null) {
      return Kind.POST;
    }
    if (own) {
      return toMe ? Kind.REPLY : Kind.OUTREACH;
    }
    return toMe && parent.equals(root) ? Kind.COMMENT : Kind.REPLY;
  }

  /** A like or a repost. */
  private static Interaction passed(
      Kind kind, String address, JsonNode record, @Nullable String name, ReadOptions options)
      throws NeutralRow.Unusable {
    return row(kind, address, record, name, options)
        .parent(JsonField.text(record.path("subject"), "uri"))
        .row();
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
