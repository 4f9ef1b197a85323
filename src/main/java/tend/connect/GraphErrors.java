package tend.connect;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/**
 * What the refusals of a Graph API mean; they are told by number.
 *
 * @param platform the word of the platform
 * @param permissions what the token must be allowed
 * @param token what to give, and where to get it
 */
record GraphErrors(String platform, String permissions, String token) {
  /** The window of the limits that name no end. */
  static final Duration WINDOW = Duration.ofHours(1);

  static final int INVALID_TOKEN = 190;

  private static final Set<Integer> NO_TOKEN = Set.of(102, INVALID_TOKEN, 463, 467);
  private static final Set<Integer> TOO_MUCH = Set.of(4, 17, 32, 341, 368, 613);
  private static final int FIRST_BUSINESS_LIMIT = 80_000;
  private static final int LAST_BUSINESS_LIMIT = 80_014;
  private static final int FIRST_PERMISSION = 200;
  private static final int LAST_PERMISSION = 299;
  private static final int PARAMETER = 100;
  private static final int NO_SUCH_OBJECT = 33;
  private static final int NO_SUCH_PATH = 2500;

  /** The number of the error; 0 where there is none. */
  static int code(Answer answer) {
    return answer.body().path("error").path("code").asInt();
  }

  /** Whether what was asked for is not there, or not there for this token. */
  static boolean gone(Answer answer) {
    JsonNode error = answer.body().path("error");
    return code(answer) == PARAMETER && error.path("error_subcode").asInt() == NO_SUCH_OBJECT;
  }

  /** Whether this kind of login offers no such list. */
  static boolean notOffered(Answer answer) {
    return code(answer) == PARAMETER || code(answer) == NO_SUCH_PATH;
  }

  /** Whether the token lacks a permission. */
  static boolean forbidden(Answer answer) {
    int code = code(answer);
    return code == 3 || code == 10 || (code >= FIRST_PERMISSION && code <= LAST_PERMISSION);
  }

  /** The token's lack, in words. */
  String lacks() {
    return "the token lacks a permission; it needs " + permissions;
  }

  /**
   * @param until when to come back where a limit is reached
   */
  Refused refused(Answer answer, Instant until) {
    int code = code(answer);
    if (NO_TOKEN.contains(code)) {
      return new Refused(
          platform,
          "the token is no longer valid",
          "connect the account again with " + token,
          Refused.Way.CONNECT_AGAIN);
    }
    if (TOO_MUCH.contains(code) || (code >= FIRST_BUSINESS_LIMIT && code <= LAST_BUSINESS_LIMIT)) {
      return busy(until);
    }
    if (forbidden(answer)) {
      return new Refused(
          platform, lacks(), "connect the account again with " + token, Refused.Way.CONNECT_AGAIN);
    }
    return code == 1 || code == 2
        ? new Refused(
            platform,
            "it is out of order for the moment",
            "try again later; nothing that was read is lost",
            Refused.Way.LATER)
        : answer.refused();
  }

  /** The platform names no account for the token. */
  Refused nobody() {
    return new Refused(
        platform, "it does not say whose token this is", "give " + token, Refused.Way.CHANGE);
  }

  Refused busy(Instant until) {
    return new Refused(
        platform,
        "its limit of requests is reached until " + until,
        "sync again then; what was read is kept",
        Refused.Way.LATER);
  }
}
