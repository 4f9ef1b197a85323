package tend.connect;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * What YouTube's refusals mean; their reasons stand in two places, by which part of Google says no.
 */
final class YouTubeErrors {
  /** Where to get a key. */
  static final String KEY =
      "an API key of the YouTube Data API v3, made at console.cloud.google.com > APIs & Services >"
          + " Credentials";

  private static final Set<String> NO_KEY =
      Set.of("keyInvalid", "keyExpired", "API_KEY_INVALID", "API_KEY_EXPIRED");
  private static final Set<String> SWITCHED_OFF =
      Set.of("accessNotConfigured", "SERVICE_DISABLED", "API_KEY_SERVICE_BLOCKED");
  private static final Set<String> SPENT = Set.of("quotaExceeded", "dailyLimitExceeded");
  private static final Set<String> TOO_FAST =
      Set.of("rateLimitExceeded", "userRateLimitExceeded", "RATE_LIMIT_EXCEEDED");
  private static final Set<String> GONE =
      Set.of(
          "commentsDisabled",
          "commentNotFound",
          "videoNotFound",
          "playlistNotFound",
          "processingFailure");

  private YouTubeErrors() {}

  /** The reasons that the answer gives. */
  static Set<String> reasons(Answer answer) {
    Set<String> reasons = new TreeSet<>();
    JsonNode error = answer.body().path("error");
    error.path("errors").forEach(one -> reasons.add(one.path("reason").asText()));
    error.path("details").forEach(one -> reasons.add(one.path("reason").asText()));
    return reasons;
  }

  /** Whether the day's quota is spent, by the server's word. */
  static boolean spent(Answer answer) {
    return has(answer, SPENT) && !has(answer, TOO_FAST);
  }

  /** Whether only what was asked for is gone or closed, and all else can still be read. */
  static boolean gone(Answer answer) {
    return has(answer, GONE);
  }

  static Refused refused(Answer answer) {
    if (has(answer, NO_KEY)) {
      return new Refused(
          "youtube", "the API key is not valid", "give " + KEY, Refused.Way.CONNECT_AGAIN);
    }
    if (has(answer, SWITCHED_OFF)) {
      return new Refused(
          "youtube",
          "the key may not use the YouTube Data API v3",
          "enable it at console.cloud.google.com > APIs & Services > Library",
          Refused.Way.CONNECT_AGAIN);
    }
    if (has(answer, TOO_FAST)) {
      return new Refused(
          "youtube",
          "it was asked too often within a minute",
          "sync again in a minute; what was read is kept",
          Refused.Way.LATER);
    }
    return answer.refused();
  }

  private static boolean has(Answer answer, Set<String> any) {
    return !Collections.disjoint(reasons(answer), any);
  }
}
