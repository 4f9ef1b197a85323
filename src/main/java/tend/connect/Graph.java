package tend.connect;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Calls to one of Meta's Graph APIs with a token, which goes as a header. Their answers name the
 * next page by an address that holds the token, so only the cursor beside it is taken.
 */
final class Graph {
  private static final Pattern AFTER = Pattern.compile("[?&]after=([^&]+)");
  private final Http http;
  private final String server;
  private final String token;
  private final GraphErrors errors;
  private @Nullable Instant closed;

  Graph(Http http, String server, String token, GraphErrors errors) {
    this.http = http;
    this.server = server;
    this.token = token;
    this.errors = errors;
  }

  /** The answer, also where it says no. */
  Answer ask(String path, Map<String, String> query) {
    if (closed != null && closed.isAfter(http.now())) {
      throw errors.busy(closed);
    }
    Answer answer =
        http.get(server + path, new TreeMap<>(query), Map.of("Authorization", "Bearer " + token));
    Duration wait = GraphUsage.closedFor(answer.headers());
    closed = wait == null ? null : http.now().plus(wait);
    return answer;
  }

  Refused nobody() {
    return errors.nobody();
  }

  JsonNode get(String path, Map<String, String> query) {
    return fine(ask(path, query));
  }

  /** The body of an answer that must have gone well. */
  JsonNode fine(Answer answer) {
    if (!answer.fine()) {
      throw errors.refused(answer, closed == null ? http.now().plus(GraphErrors.WINDOW) : closed);
    }
    return answer.orRefuse();
  }

  /** A page of a list, asked for with those fields. */
  Answer page(String path, String fields, int most, @Nullable String after) {
    return page(path, new TreeMap<>(Map.of("fields", fields)), most, after);
  }

  /** A page of a list. */
  Answer page(String path, Map<String, String> query, int most, @Nullable String after) {
    Map<String, String> paged = new TreeMap<>(query);
    paged.put("limit", http.page(most));
    if (after != null) {
      paged.put("after", after);
    }
    return ask(path, paged);
  }

  /** How many entries a list inside another is asked for. */
  String inner(int most) {
    return http.page(most);
  }

  /**
   * The cursor of the page after that; null at the end, which alone names no next page.
   *
   * @throws Refused where a next page is named in a way that cannot be followed
   */
  static @Nullable String after(JsonNode list) {
    String next = Fields.text(list, "paging", "next");
    if (next == null) {
      return null;
    }
    String after = Fields.text(list, "paging", "cursors", "after");
    Matcher named = AFTER.matcher(next);
    if (after == null && named.find()) {
      after = URLDecoder.decode(named.group(1), StandardCharsets.UTF_8);
    }
    if (after == null) {
      throw new Refused(
          "the list's next page",
          "it has an address but no cursor, and addresses are not followed",
          "report this as a fault of Tend",
          Refused.Way.LATER);
    }
    return after;
  }
}
