package tend.intake;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tend.model.Interaction;
import tend.model.Kind;
import tend.model.PostFormat;

/**
 * The archive of an account on X: scripts that assign a list to {@code window.YTD.<section>.part0}.
 * It holds what the account wrote and nothing that others did, and no dates of likes and followers.
 */
final class XArchive implements Format {
  private static final Pattern SECTION =
      Pattern.compile("window\\.YTD\\.(\\w+)\\.part\\d+\\s*=.*", Pattern.DOTALL);
  private static final Set<String> TWEETS = Set.of("tweets", "tweet", "community_tweet");
  private static final String MANIFEST = "window.__THAR_CONFIG";

  @Override
  public String name() {
    return "x-archive";
  }

  @Override
  public String platform() {
    return "x";
  }

  @Override
  public boolean recognises(Head head) {
    return head.text().startsWith(MANIFEST) || !section(head).isEmpty();
  }

  private static String section(Head head) {
    Matcher section = SECTION.matcher(head.text());
    return section.matches() ? section.group(1) : "";
  }

  @Override
  public Optional<Owner> owner(Source source, Head head) throws IOException {
    if (section(head).equals("account")) {
      return JsonStream.first(source, "[]")
          .map(one -> one.path("account"))
          .map(a -> new Owner(JsonField.text(a, "accountId"), JsonField.text(a, "username")));
    }
    if (head.text().startsWith(MANIFEST)) {
      return JsonStream.first(source, "userInfo")
          .map(u -> new Owner(JsonField.text(u, "accountId"), JsonField.text(u, "userName")));
    }
    return Optional.empty();
  }

  @Override
  public void read(Source source, ReadOptions options, Rows rows) throws IOException {
    String section = section(source.head());
    if (TWEETS.contains(section)) {
      JsonStream.read(
          source,
          rows,
          "[]"::equals,
          (path, line, one) ->
              rows.exported(
                  source, line, tweet(one.has("tweet") ? one.get("tweet") : one, options)));
    } else if (section.equals("follower") || section.equals("like")) {
      Undated undated = new Undated();
      JsonStream.read(source, rows, "[]"::equals, (path, line, one) -> undated.add());
      undated.tell(source, rows, section);
    }
  }

  private static Interaction tweet(JsonNode tweet, ReadOptions options) throws NeutralRow.Unusable {
    String id = JsonField.text(tweet, "id_str", "id");
    if (id == null) {
      throw new NeutralRow.Unusable("it has no id", null);
    }
    String text = words(tweet);
    Kind kind = kind(tweet, text, options.me());
    String by = options.creator() == null ? "i" : options.creator();
    return new ExportRow("x", kind, Moments.at(JsonField.text(tweet, "created_at")))
        .own(options)
        .id(id)
        .text(text)
        .parent(parent(tweet, kind))
        .url("https://x.com/" + by + "/status/" + id)
        .more("in_reply_to", JsonField.text(tweet, "in_reply_to_status_id_str"))
        .more("likes", JsonField.text(tweet, "favorite_count"))
        .more("shares", JsonField.text(tweet, "retweet_count"))
        .format(format(tweet))
        .row();
  }

  private static Kind kind(JsonNode tweet, @Nullable String text, @Nullable String me) {
    String whom = JsonField.text(tweet, "in_reply_to_user_id_str", "in_reply_to_user_id");
    if (text != null && text.startsWith("RT @")) {
      return Kind.SHARE;
    }
    if (whom == null) {
      return Kind.POST;
    }
    return whom.equals(me) ? Kind.REPLY : Kind.OUTREACH;
  }

  /** The archive keeps the card of a poll in some years and not in others. */
  private static String format(JsonNode tweet) {
    String card = tweet.path("card").path("name").asText();
    String shown = tweet.path("entities").path("media").path(0).path("type").asText();
    String whole = tweet.path("extended_entities").path("media").path(0).path("type").asText(shown);
    return PostFormat.of(card.startsWith("poll") ? card : whole);
  }

  /** The tweet of its own that a reply continues, else the person. */
  private static @Nullable String parent(JsonNode tweet, Kind kind) {
    return switch (kind) {
      case REPLY -> JsonField.text(tweet, "in_reply_to_status_id_str", "in_reply_to_status_id");
      case OUTREACH -> JsonField.text(tweet, "in_reply_to_user_id_str", "in_reply_to_user_id");
      case SHARE ->
          JsonField.text(tweet.path("entities").path("user_mentions").path(0), "id_str", "id");
      default -> null;
    };
  }

  /**
   * The words with full links; the link that stands for a picture is no word. Three characters are
   * written as in HTML, no others.
   */
  private static @Nullable String words(JsonNode tweet) {
    String text = JsonField.text(tweet, "full_text", "text");
    if (text == null) {
      return null;
    }
    for (JsonNode url : tweet.path("entities").path("urls")) {
      String full = JsonField.text(url, "expanded_url");
      text = full == null ? text : text.replace(url.path("url").asText("\n"), full);
    }
    for (JsonNode media : tweet.path("entities").path("media")) {
      text = text.replace(media.path("url").asText("\n"), "");
    }
    return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
  }
}
