package tend.connect;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/**
 * Calls in the name of an account. A token that ran out is renewed once and kept before it is used.
 */
final class BlueskySession {
  private final Visit visit;

  BlueskySession(Visit visit) {
    this.visit = visit;
  }

  static Map<String, String> tokens(JsonNode session) {
    return Map.of(
        "access",
        session.path("accessJwt").asText(),
        "refresh",
        session.path("refreshJwt").asText());
  }

  JsonNode get(String call, Map<String, String> query) {
    Answer answer = ask(call, query);
    if (ranOut(answer)) {
      renew();
      answer = ask(call, query);
    }
    return answer.orRefuse();
  }

  private static boolean ranOut(Answer answer) {
    return answer.error().equals("ExpiredToken") || answer.status() == 401;
  }

  private Answer ask(String call, Map<String, String> query) {
    return visit.http().get(address(call), query, bearer("access"));
  }

  private void renew() {
    Answer answer =
        visit.http().post(address("com.atproto.server.refreshSession"), null, bearer("refresh"));
    if (!answer.fine()) {
      throw new Refused(
          "bluesky",
          "the connection has run out (" + answer.said() + ")",
          "connect the account again",
          Refused.Way.CONNECT_AGAIN);
    }
    visit.kept().renewed(tokens(answer.orRefuse()));
  }

  private String address(String call) {
    return visit.server() + "/xrpc/" + call;
  }

  private Map<String, String> bearer(String token) {
    return Map.of("Authorization", "Bearer " + visit.kept().tokens().getOrDefault(token, ""));
  }
}
