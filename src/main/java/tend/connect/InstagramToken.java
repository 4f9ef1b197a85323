package tend.connect;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/**
 * A token that lives sixty days from its last renewal. It is renewed when it is a day old, the
 * least age at which the platform does so, and kept before it is used.
 */
final class InstagramToken {
  private static final Duration RENEWABLE = Duration.ofDays(1);
  private final Visit visit;
  private final GraphErrors errors;

  InstagramToken(Visit visit, GraphErrors errors) {
    this.visit = visit;
    this.errors = errors;
  }

  static Map<String, String> first(String token, Instant since) {
    return Map.of("access", token, "since", since.toString());
  }

  String fresh() {
    Map<String, String> tokens = visit.kept().tokens();
    String token = tokens.getOrDefault("access", "");
    Instant now = visit.http().now();
    Instant since = Instant.parse(tokens.getOrDefault("since", Instant.EPOCH.toString()));
    return since.plus(RENEWABLE).isAfter(now) ? token : renewed(token, now);
  }

  /** A renewal that fails costs nothing as long as the old token still works. */
  private String renewed(String token, Instant now) {
    // the one call that takes the token in its address, which is neither logged nor shown
    Map<String, String> query = new TreeMap<>();
    query.put("grant_type", "ig_refresh_token");
    query.put("access_token", token);
    Answer answer =
        visit
            .http()
            .get(
                visit.server().replaceFirst("/v[0-9.]+$", "") + "/refresh_access_token",
                query,
                Map.of());
    String next = Fields.text(answer.body(), "access_token");
    if (!answer.fine() || next == null) {
      if (GraphErrors.code(answer) == GraphErrors.INVALID_TOKEN) {
        throw errors.refused(answer, now);
      }
      return token;
    }
    visit.kept().renewed(first(next, now));
    return next;
  }
}
