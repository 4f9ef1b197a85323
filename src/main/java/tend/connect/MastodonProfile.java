package tend.connect;

import static tend.connect.Fields.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tend.text.HtmlText;

/** What an account of the Mastodon API shows of itself, under the names of the neutral file. */
final class MastodonProfile {
  private static final int DAY = 10;

  private MastodonProfile() {}

  /** Since when the account is there, to the day. */
  static Map<String, String> age(JsonNode account) {
    String since = text(account, "created_at");
    return since == null || since.length() < DAY
        ? Map.of()
        : Map.of("created_at", since.substring(0, DAY));
  }

  /** The profile of a follower whose day is known, with the account's age. */
  static Map<String, String> aged(JsonNode account) {
    Map<String, String> all = new TreeMap<>(of(account));
    all.putAll(age(account));
    return all;
  }

  /** The profile of a follower whose day is unknown: the account's age stands in for it already. */
  static Map<String, String> undated(JsonNode account) {
    Map<String, String> all = new TreeMap<>(of(account));
    all.put("since", "unknown");
    return all;
  }

  private static Map<String, String> of(JsonNode account) {
    Map<String, String> profile =
        new TreeMap<>(
            Fields.known(
                "biography_length", length(text(account, "note"), account.has("note")),
                "has_picture", picture(text(account, "avatar")),
                "is_private", text(account, "locked")));
    String following = text(account, "following_count");
    // whoever follows follows at least one: a server that says none does not count
    if (following != null && !following.equals("0")) {
      profile.putAll(
          Fields.known(
              "following", following,
              "followers", text(account, "followers_count"),
              "posts", text(account, "statuses_count")));
    }
    return profile;
  }

  private static @Nullable String length(@Nullable String note, boolean said) {
    if (note == null) {
      return said ? "0" : null;
    }
    return String.valueOf(HtmlText.of(note).strip().length());
  }

  /** Servers of Mastodon and snac show these to whoever has none. */
  private static @Nullable String picture(@Nullable String avatar) {
    return avatar == null
        ? null
        : String.valueOf(!avatar.endsWith("/missing.png") && !avatar.endsWith("/susie.png"));
  }
}
