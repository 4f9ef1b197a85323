package tend.connect;

import static tend.connect.Fields.either;
import static tend.connect.Fields.moment;
import static tend.connect.Fields.required;
import static tend.connect.Fields.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tend.model.Interaction;
import tend.model.Kind;
import tend.model.PostFormat;
import tend.model.Visibility;

/**
 * What Bluesky hands out as rows of an account. A post is read the same way wherever it is met, so
 * that meeting it twice makes one row.
 */
final class BlueskyRows {
  private static final String PAGES = "https://bsky.app/profile/";
  private static final int DAY = "2026-01-31".length();
  private final String me;
  private final Instant at;

  BlueskyRows(String me, Instant at) {
    this.me = me;
    this.at = at;
  }

  /** Where a row stands: what it answers and under which post. */
  private record Standing(Kind kind, @Nullable String parent, @Nullable String post) {}

  /** What others did to the account. */
  Optional<Interaction> notification(JsonNode one) {
    String subject = text(one, "reasonSubject");
    boolean ofMine = AtUri.whose(subject).equals(me);
    return switch (required(one, "reason")) {
      case "reply", "mention", "quote" -> Optional.of(post(one, MissingNode.getInstance()));
      case "like" -> ofMine ? Optional.of(gesture(Kind.REACTION, one, subject)) : Optional.empty();
      case "repost" -> ofMine ? Optional.of(gesture(Kind.SHARE, one, subject)) : Optional.empty();
      case "follow" -> Optional.of(gesture(Kind.FOLLOWER, one, null));
      default -> Optional.empty();
    };
  }

  /** An entry of the account's own feed: its posts and replies; not what it passed on. */
  Optional<Interaction> fed(JsonNode entry) {
    return entry.has("reason")
        ? Optional.empty()
        : Optional.of(post(entry.path("post"), entry.path("reply").path("parent")));
  }

  /** Since when a person follows: the key of the follow says it; null where it does not. */
  @Nullable Instant since(JsonNode profile) {
    AtUri follow = AtUri.of(text(profile, "viewer", "followedBy"));
    Instant made = follow == null ? null : follow.made();
    return made == null ? null : earlier(made, at);
  }

  /** A follower as the list of followers shows them, with what they show of themselves. */
  Optional<Interaction> follower(JsonNode profile, Map<String, String> shown) {
    Instant since = since(profile);
    if (since == null) {
      throw new Entries.Unreadable("a follower without a date");
    }
    String uri = required(profile, "viewer", "followedBy");
    Interaction row = row(new Standing(Kind.FOLLOWER, null, null), uri, since, profile, profile);
    Map<String, String> more = new TreeMap<>(row.more());
    more.putAll(shown);
    return Optional.of(row.pointing(row.parent(), row.post(), row.url(), more));
  }

  private Interaction gesture(Kind kind, JsonNode one, @Nullable String subject) {
    return row(
        new Standing(kind, subject, subject),
        required(one, "uri"),
        when(one),
        one.path("author"),
        one);
  }

  /**
   * A post by anybody that stands in the account's threads or speaks to it.
   *
   * @param answered the post that it answers, where the answer of the server shows it
   */
  Interaction post(JsonNode view, JsonNode answered) {
    String uri = required(view, "uri");
    JsonNode record = view.path("record");
    Standing standing = AtUri.whose(uri).equals(me) ? own(record, answered) : byOthers(record);
    return row(standing, uri, when(view), view.path("author"), view);
  }

  /** Whether a post met in a thread is by others and stands under the account's or speaks to it. */
  boolean concerns(JsonNode view) {
    boolean own = AtUri.whose(text(view, "uri")).equals(me);
    return !own
        && (AtUri.whose(text(view, "record", "reply", "root", "uri")).equals(me)
            || speaksToMe(view));
  }

  private Standing own(JsonNode record, JsonNode answered) {
    String root = text(record, "reply", "root", "uri");
    String parent = text(record, "reply", "parent", "uri");
    if (root == null || parent == null) {
      return new Standing(Kind.POST, null, null);
    }
    boolean reply =
        AtUri.whose(root).equals(me) || AtUri.whose(parent).equals(me) || speaksToMe(answered);
    return reply
        ? new Standing(Kind.REPLY, parent, root)
        : new Standing(Kind.OUTREACH, AtUri.whose(parent), root);
  }

  private Standing byOthers(JsonNode record) {
    String root = text(record, "reply", "root", "uri");
    String parent = text(record, "reply", "parent", "uri");
    String quoted = quoted(record);
    if (root != null && AtUri.whose(root).equals(me)) {
      return new Standing(root.equals(parent) ? Kind.COMMENT : Kind.REPLY, parent, root);
    }
    if (AtUri.whose(parent).equals(me)) {
      return new Standing(Kind.REPLY, parent, root);
    }
    return AtUri.whose(quoted).equals(me)
        ? new Standing(Kind.SHARE, quoted, quoted)
        : new Standing(Kind.MENTION, parent, root);
  }

  /** Whether a post by somebody else mentions, quotes or answers the account. */
  private boolean speaksToMe(JsonNode view) {
    JsonNode record = view.path("record");
    boolean mentions = false;
    for (JsonNode facet : record.path("facets")) {
      for (JsonNode feature : facet.path("features")) {
        mentions |= me.equals(text(feature, "did"));
      }
    }
    return mentions
        || AtUri.whose(quoted(record)).equals(me)
        || AtUri.whose(text(record, "reply", "parent", "uri")).equals(me);
  }

  /** The post that a post shows: alone, or beside pictures. */
  private static @Nullable String quoted(JsonNode record) {
    JsonNode embed = record.path("embed").path("record");
    return either(text(embed, "uri"), text(embed, "record", "uri"));
  }

  /** As the AppView sorts: when it was written, but not later than when it was seen. */
  private static Instant when(JsonNode view) {
    Instant written = moment(view, "record", "createdAt");
    Instant seen = moment(view, "indexedAt");
    if (written != null && seen != null) {
      return earlier(written, seen);
    }
    if (written != null) {
      return written;
    }
    if (seen != null) {
      return seen;
    }
    throw new Entries.Unreadable("it has no date");
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }

  private Interaction row(
      Standing standing, String id, Instant when, JsonNode author, JsonNode view) {
    JsonNode record = view.path("record");
    String did = required(author, "did");
    return Interaction.of(
        standing.kind(),
        id,
        when,
        did,
        either(text(author, "displayName"), text(author, "handle")),
        did.equals(me),
        standing.kind() == Kind.FOLLOWER ? null : BlueskyText.of(record),
        standing.parent(),
        standing.post(),
        page(id, did),
        Visibility.PUBLIC,
        BlueskyText.tags(record),
        null,
        more(standing.kind(), author, view));
  }

  private static String page(String id, String did) {
    AtUri uri = AtUri.of(id);
    return uri != null && uri.collection().equals("app.bsky.feed.post")
        ? PAGES + did + "/post/" + uri.key()
        : PAGES + did;
  }

  private static Map<String, String> more(Kind kind, JsonNode author, JsonNode view) {
    Map<String, String> more = new TreeMap<>();
    if (kind == Kind.REACTION) {
      keep(more, "created_at", day(text(author, "createdAt")));
    } else if (kind == Kind.POST || kind == Kind.MENTION) {
      JsonNode embed = view.path("record").path("embed");
      JsonNode shown = embed.has("media") ? embed.path("media") : embed;
      keep(more, Interaction.FORMAT, PostFormat.of(shown.path("$type").asText()));
    }
    keep(more, "handle", text(author, "handle"));
    keep(more, "replies", text(view, "replyCount"));
    keep(more, "likes", text(view, "likeCount"));
    keep(more, "reposts", text(view, "repostCount"));
    return more;
  }

  private static @Nullable String day(@Nullable String moment) {
    return moment == null || moment.length() < DAY ? null : moment.substring(0, DAY);
  }

  private static void keep(Map<String, String> more, String name, @Nullable String value) {
    if (value != null) {
      more.put(name, value);
    }
  }
}
