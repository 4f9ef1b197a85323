package tend.intake;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tend.model.Interaction;
import tend.model.Kind;
import tend.model.PostFormat;
import tend.model.Visibility;
import tend.text.HtmlText;

/**
 * The archive of an account on Mastodon: actor.json, outbox.json, likes.json. People are known by
 * the address of their actor. How many items the outbox claims to have is not trusted.
 */
final class MastodonArchive implements Format {
  private static final Pattern PUBLIC =
      Pattern.compile("(https://www\\.w3\\.org/ns/activitystreams#|as:)?Public");
  private static final Pattern ACTOR = Pattern.compile("https?://([^/]+)/(?:users/|@|u/)?([^/]+)");
  private static final String ITEMS = "orderedItems[]";

  @Override
  public String name() {
    return "mastodon";
  }

  @Override
  public String platform() {
    return "mastodon";
  }

  @Override
  public boolean recognises(Head head) {
    return isActor(head) || (head.has(ITEMS) && head.has("type"));
  }

  private static boolean isActor(Head head) {
    return head.has("preferredUsername") && head.has("outbox");
  }

  @Override
  public Optional<Owner> owner(Source source, Head head) throws IOException {
    return isActor(head)
        ? JsonStream.first(source, "")
            .map(a -> new Owner(address(a), JsonField.text(a, "preferredUsername")))
        : Optional.empty();
  }

  private static @Nullable String address(JsonNode actor) {
    String id = JsonField.text(actor, "id");
    return id == null ? null : address(id, JsonField.text(actor, "preferredUsername"));
  }

  /**
   * The address by which a person is known on every server, ada@example.social, and by which the
   * live platform knows them too.
   */
  private static String address(String actor, @Nullable String name) {
    Matcher place = ACTOR.matcher(actor);
    if (!place.matches()) {
      return actor;
    }
    return (name == null ? place.group(2) : name) + "@" + place.group(1);
  }

  /** The server's own key of a status of the account, as the live platform names it. */
  private static @Nullable String key(@Nullable String status, @Nullable String actor) {
    String own = actor + "/statuses/";
    return status != null && actor != null && status.startsWith(own)
        ? status.substring(own.length())
        : status;
  }

  @Override
  public void read(Source source, ReadOptions options, Rows rows) throws IOException {
    Undated liked = new Undated();
    JsonStream.read(
        source,
        rows,
        ITEMS::equals,
        (path, line, item) -> {
          if (item.isTextual()) {
            liked.add();
          } else {
            Interaction row = item(item, options);
            if (row != null) {
              rows.exported(source, line, row);
            }
          }
        });
    boolean kept = source.head().text().contains("bookmarks.json");
    liked.tell(source, rows, kept ? "bookmark" : "like");
  }

  /** Deletions, moves and the like are no activity. */
  private static @Nullable Interaction item(JsonNode item, ReadOptions options)
      throws NeutralRow.Unusable {
    return switch (item.path("type").asText()) {
      case "Create" -> item.path("object").isObject() ? note(item, options) : null;
      case "Announce" -> announce(item, options);
      default -> null;
    };
  }

  private static Interaction announce(JsonNode item, ReadOptions options)
      throws NeutralRow.Unusable {
    JsonNode object = item.path("object");
    String shared = object.isTextual() ? object.asText() : JsonField.text(object, "id");
    return new ExportRow("mastodon", Kind.SHARE, Moments.at(JsonField.text(item, "published")))
        .own(options)
        .id(JsonField.text(item, "id"))
        .parent(shared)
        .url(shared)
        .visibility(visibility(item))
        .row();
  }

  private static Interaction note(JsonNode item, ReadOptions options) throws NeutralRow.Unusable {
    JsonNode note = item.path("object");
    Visibility visibility = visibility(note.has("to") ? note : item);
    String answered = JsonField.text(note, "inReplyTo");
    String me = JsonField.text(item, "actor");
    boolean toSelf = answered != null && me != null && answered.startsWith(me + "/");
    Kind kind =
        visibility == Visibility.DIRECT
            ? Kind.MESSAGE
            : answered == null ? Kind.POST : toSelf ? Kind.REPLY : Kind.OUTREACH;
    String content = JsonField.text(note, "content");
    String published = JsonField.text(note, "published");
    return new ExportRow(
            "mastodon",
            kind,
            Moments.at(published == null ? JsonField.text(item, "published") : published))
        .own(options)
        .id(key(JsonField.text(note, "id"), me))
        .text(content == null ? null : HtmlText.of(content))
        .parent(kind == Kind.OUTREACH ? person(note, answered) : key(answered, me))
        .url(JsonField.text(note, "url"))
        .visibility(visibility)
        .more("in_reply_to", kind == Kind.OUTREACH ? answered : null)
        .more("summary", JsonField.text(note, "summary"))
        .format(format(note))
        .row();
  }

  private static String format(JsonNode note) {
    String type = note.path("type").asText();
    String media = note.path("attachment").path(0).path("mediaType").asText();
    return PostFormat.of(type.equals("Question") ? type : media);
  }

  /** Whose words are answered: the mentioned one whose address begins that of the words. */
  private static @Nullable String person(JsonNode note, @Nullable String answered) {
    List<String> mentioned = new ArrayList<>();
    for (JsonNode tag : note.path("tag")) {
      if (tag.path("type").asText().equals("Mention")) {
        mentioned.add(tag.path("href").asText());
      }
    }
    if (answered == null) {
      return null;
    }
    Optional<String> author = mentioned.stream().filter(m -> isBy(answered, m)).findFirst();
    int statuses = answered.indexOf("/statuses/");
    String actor =
        author.orElse(
            statuses > 0
                ? answered.substring(0, statuses)
                : mentioned.size() == 1 ? mentioned.get(0) : null);
    return actor == null ? null : address(actor, null);
  }

  private static boolean isBy(String words, String actor) {
    return !actor.isEmpty() && words.startsWith(actor + "/");
  }

  private static Visibility visibility(JsonNode addressed) {
    List<String> to = all(addressed.path("to"));
    List<String> cc = all(addressed.path("cc"));
    if (to.stream().anyMatch(a -> PUBLIC.matcher(a).matches())) {
      return Visibility.PUBLIC;
    }
    if (cc.stream().anyMatch(a -> PUBLIC.matcher(a).matches())) {
      return Visibility.UNLISTED;
    }
    boolean followers =
        to.stream().anyMatch(MastodonArchive::isFollowers)
            || cc.stream().anyMatch(MastodonArchive::isFollowers);
    return followers ? Visibility.FOLLOWERS : Visibility.DIRECT;
  }

  private static boolean isFollowers(String address) {
    return address.endsWith("/followers");
  }

  /** Servers write one address alone or a list of them. */
  private static List<String> all(JsonNode addresses) {
    List<String> all = new ArrayList<>();
    if (addresses.isTextual()) {
      all.add(addresses.asText());
    }
    addresses.forEach(a -> all.add(a.asText()));
    return all;
  }
}
