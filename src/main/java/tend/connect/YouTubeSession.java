package tend.connect;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Calls with a key, each counted. The key goes as a header, since addresses end up in logs. */
final class YouTubeSession {
  private final Visit visit;
  private final YouTubeQuota quota;
  private @Nullable String uploads;

  YouTubeSession(Visit visit) {
    this.visit = visit;
    this.quota = new YouTubeQuota(visit);
  }

  static Map<String, String> key(String key) {
    return Map.of("X-Goog-Api-Key", key);
  }

  /**
   * The answer to a query, the same query in the same words; also where what was asked for is gone.
   */
  Answer ask(String list, Map<String, String> query) {
    quota.spend();
    String key = visit.kept().tokens().getOrDefault("key", "");
    Answer answer = visit.http().get(visit.server() + "/" + list, new TreeMap<>(query), key(key));
    if (YouTubeErrors.spent(answer)) {
      throw quota.exhausted();
    }
    if (!answer.fine() && !YouTubeErrors.gone(answer)) {
      throw YouTubeErrors.refused(answer);
    }
    return answer;
  }

  /** A page of a list. */
  Answer page(String list, Map<String, String> query, int most, @Nullable String token) {
    Map<String, String> paged = new TreeMap<>(query);
    paged.put("maxResults", visit.http().page(most));
    if (token != null) {
      paged.put("pageToken", token);
    }
    return ask(list, paged);
  }

  /** The playlist of all that the channel published. */
  String uploads() {
    if (uploads == null) {
      JsonNode channel =
          ask("channels", Map.of("part", "contentDetails", "id", visit.me()))
              .orRefuse()
              .path("items")
              .path(0);
      uploads = Fields.text(channel, "contentDetails", "relatedPlaylists", "uploads");
      if (uploads == null) {
        throw new Refused(
            "youtube",
            "the channel " + visit.me() + " is no longer there",
            "check it, or connect another",
            Refused.Way.CONNECT_AGAIN);
      }
    }
    return uploads;
  }
}
