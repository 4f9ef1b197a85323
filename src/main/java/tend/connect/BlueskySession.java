package tend.connect;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Calls in the name of an account. A token that ran out is renewed once and kept before it is used.
 */
final class BlueskySession {
  private static final int MOST = 100;
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
    return answer(call, query).orRefuse();
  }

  /** What it answers; empty where it does not know that call or will not answer it. */
  Optional<JsonNode> find(String call) {
    Answer answer = answer(call, Map.of());
    return answer.fine() ? Optional.of(answer.body()) : Optional.empty();
  }

  private Answer answer(String call, Map<String, String> query) {
    Answer answer = ask(call, query);
    if (ranOut(answer)) {
      renew();
      answer = ask(call, query);
    }
    return answer;
  }

  /** A page of a list. */
  JsonNode page(String call, Map<String, String> query, @Nullable String cursor) {
    Map<String, String> paged = new TreeMap<>(query);
    paged.put("limit", visit.http().page(MOST));
    if (cursor != null) {
      paged.put("cursor", cursor);
    }
    return get(call, paged);
  }

  private static boolean ranOut(Answer answer) {
    return answer.status() == 401
        || List.of("ExpiredToken", "InvalidToken").contains(answer.error());
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
