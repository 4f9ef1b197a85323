package tend.connect;

import static tend.connect.Fields.either;
import static tend.connect.Fields.moment;
import static tend.connect.Fields.required;
import static tend.connect.Fields.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tend.model.Interaction;
import tend.model.Kind;
import tend.model.PostFormat;
import tend.model.Visibility;
import tend.text.HtmlText;

/**
 * What a server of the Mastodon API hands out as rows of an account. Rows of statuses have the
 * server's own ids, by which it names what answers what; people are known by their address, such as
 * ada@example.social, which is the same on every server.
 */
final class MastodonRows {
  private static final Pattern SALUTATION = Pattern.compile("^(@[\\w.-]+(@[\\w.:-]+)?\\s+)+");
  private final Visit visit;
  private final String myId;
  private final String domain;

  MastodonRows(Visit visit, String myId, String domain) {
    this.visit = visit;
    this.myId = myId;
    this.domain = domain;
  }

  /** The address of that account. */
  static String address(JsonNode account, String domain) {
    String acct = required(account, "acct");
    return acct.contains("@") ? acct : acct + "@" + domain;
  }

  /** Where a status stands: what it answers and under which post. */
  private record Standing(Kind kind, @Nullable String parent, @Nullable String post) {}

  /** What others did to the account. */
  Optional<Interaction> notification(JsonNode one) {
    JsonNode status = one.path("status");
    return switch (required(one, "type")) {
      case "mention" -> Optional.of(status(status, byOthers(status)));
      case "quote" -> Optional.of(status(status, quoting(status)));
      case "favourite", "pleroma:emoji_reaction" ->
          Optional.of(gesture(Kind.REACTION, "favourite", one));
      case "reblog" -> Optional.of(gesture(Kind.SHARE, "reblog", one));
      case "follow" ->
          Optional.of(
              follower(one.path("account"), when(one), MastodonProfile.aged(one.path("account"))));
      default -> Optional.empty();
    };
  }

  private Interaction gesture(Kind kind, String word, JsonNode one) {
    String post = required(one, "status", "id");
    JsonNode account = one.path("account");
    return Interaction.of(
        kind,
        word + ":" + post + ":" + address(account, domain),
        when(one),
        address(account, domain),
        name(account),
        false,
        null,
        post,
        post,
        text(account, "url"),
        visibility(one.path("status")),
        null,
        null,
        MastodonProfile.age(account));
  }

  /**
   * A follower as the list shows them. It does not say since when: they follow no longer than their
   * account is old, so that day stands in, and a notification that came is not overruled.
   */
  Optional<Interaction> follower(JsonNode account) {
    return visit.kept().stored(followId(account)).isPresent()
        ? Optional.empty()
        : Optional.of(follower(account, when(account), MastodonProfile.undated(account)));
  }

  private String followId(JsonNode account) {
    return "follow:" + address(account, domain);
  }

  private Interaction follower(JsonNode account, Instant since, Map<String, String> more) {
    return Interaction.of(
        Kind.FOLLOWER,
        followId(account),
        since,
        address(account, domain),
        name(account),
        false,
        null,
        null,
        null,
        text(account, "url"),
        null,
        null,
        null,
        more);
  }

  /** A status of the account itself; not what it passed on. */
  Optional<Interaction> ownStatus(JsonNode entry) {
    // some servers show an own status only as the fan who passed it on
    JsonNode status = entry.path("reblog").isObject() ? entry.path("reblog") : entry;
    return myId.equals(text(status, "account", "id"))
        ? Optional.of(status(status, own(status)))
        : Optional.empty();
  }

  private Standing own(JsonNode status) {
    String parent = text(status, "in_reply_to_id");
    if (parent == null) {
      boolean said = visibility(status) == Visibility.DIRECT;
      return new Standing(said ? Kind.MESSAGE : Kind.POST, null, null);
    }
    Optional<Interaction> answered = visit.kept().stored(parent);
    boolean reply = toMe(status) || answered.filter(one -> !one.own()).isPresent();
    return reply
        ? new Standing(Kind.REPLY, parent, rootOf(parent, answered))
        : new Standing(Kind.OUTREACH, whom(status), parent);
  }

  private static String rootOf(String parent, Optional<Interaction> answered) {
    return answered.map(Interaction::post).orElse(parent);
  }

  /** Whom an own reply answers: among those it mentions, the one whose status it answers. */
  private @Nullable String whom(JsonNode status) {
    String id = text(status, "in_reply_to_account_id");
    String first = null;
    for (JsonNode mention : status.path("mentions")) {
      if (text(mention, "acct") != null) {
        String address = address(mention, domain);
        if (id != null && id.equals(text(mention, "id"))) {
          return address;
        }
        first = either(first, address);
      }
    }
    return first;
  }

  private boolean toMe(JsonNode status) {
    return myId.equals(text(status, "in_reply_to_account_id"));
  }

  /** As it stands already, where its thread was read; else by what itself says. */
  private Standing byOthers(JsonNode status) {
    String parent = text(status, "in_reply_to_id");
    Optional<Interaction> before = visit.kept().stored(required(status, "id"));
    if (before.isPresent()) {
      return new Standing(before.get().kind(), before.get().parent(), before.get().post());
    }
    if (parent == null) {
      return new Standing(Kind.MENTION, null, null);
    }
    Optional<Interaction> answered = visit.kept().stored(parent);
    boolean comment = answered.filter(one -> one.own() && one.kind() == Kind.POST).isPresent();
    if (comment || toMe(status)) {
      return new Standing(comment ? Kind.COMMENT : Kind.REPLY, parent, rootOf(parent, answered));
    }
    return new Standing(Kind.MENTION, parent, null);
  }

  private Standing quoting(JsonNode status) {
    String quoted = text(status, "quote", "quoted_status", "id");
    return quoted == null
        ? new Standing(Kind.MENTION, null, null)
        : new Standing(Kind.SHARE, quoted, quoted);
  }

  /**
   * What others wrote in the thread under a post of the account: all of it under its own, and under
   * others' what speaks to it.
   */
  Optional<Interaction> under(Interaction post, JsonNode status) {
    String parent = text(status, "in_reply_to_id");
    if (myId.equals(text(status, "account", "id")) || parent == null) {
      return Optional.empty();
    }
    if (post.kind() == Kind.POST) {
      Kind kind = parent.equals(post.id()) ? Kind.COMMENT : Kind.REPLY;
      return Optional.of(status(status, new Standing(kind, parent, post.id())));
    }
    return toMe(status)
        ? Optional.of(status(status, new Standing(Kind.REPLY, parent, post.post())))
        : Optional.empty();
  }

  private Interaction status(JsonNode status, Standing standing) {
    JsonNode account = status.path("account");
    String content = text(status, "content");
    return Interaction.of(
        standing.kind(),
        required(status, "id"),
        when(status),
        address(account, domain),
        name(account),
        myId.equals(text(account, "id")),
        content == null ? null : withoutSalutation(HtmlText.of(content)),
        standing.parent(),
        standing.post(),
        either(text(status, "url"), text(status, "uri")),
        visibility(status),
        tags(status),
        null,
        more(status, standing.kind()));
  }

  /** Replies begin with the names of those they go to, which nobody wrote. */
  private static String withoutSalutation(String text) {
    String rest = SALUTATION.matcher(text).replaceFirst("");
    return rest.isBlank() ? text : rest;
  }

  private static @Nullable String name(JsonNode account) {
    return either(text(account, "display_name"), text(account, "username"));
  }

  private static Instant when(JsonNode node) {
    Instant at = moment(node, "created_at");
    if (at == null) {
      throw new Entries.Unreadable("it has no date");
    }
    return at;
  }

  private static @Nullable Visibility visibility(JsonNode status) {
    String written = text(status, "visibility");
    return written == null
        ? null
        : switch (written) {
          case "public" -> Visibility.PUBLIC;
          case "unlisted" -> Visibility.UNLISTED;
          case "direct" -> Visibility.DIRECT;
          // "private", and whatever a server may invent that is less than public
          default -> Visibility.FOLLOWERS;
        };
  }

  private static @Nullable String tags(JsonNode status) {
    SortedSet<String> tags = new TreeSet<>();
    for (JsonNode tag : status.path("tags")) {
      String name = text(tag, "name");
      if (name != null) {
        tags.add(name.toLowerCase(Locale.ROOT).replace(";", ""));
      }
    }
    return tags.isEmpty() ? null : String.join(";", tags);
  }

  private static Map<String, String> more(JsonNode status, Kind kind) {
    Map<String, String> more = counts(status);
    if (kind == Kind.POST || kind == Kind.MENTION) {
      String media = status.path("media_attachments").path(0).path("type").asText();
      more.put(Interaction.FORMAT, PostFormat.of(status.hasNonNull("poll") ? "poll" : media));
    }
    return more;
  }

  private static Map<String, String> counts(JsonNode status) {
    Map<String, String> counts = new TreeMap<>();
    for (String name : new String[] {"replies", "reblogs", "favourites"}) {
      String count = text(status, name + "_count");
      if (count != null) {
        counts.put(name, count);
      }
    }
    return counts;
  }
}
