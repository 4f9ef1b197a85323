package tend.connect;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.net.http.HttpHeaders;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Reads the headers in which Meta's platforms say, in per cent, how much of the limits of an hour
 * is used: {@code X-App-Usage}, and {@code X-Business-Use-Case-Usage}, which may add how many
 * minutes it takes until they answer again.
 */
final class GraphUsage {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final int ALL = 100;
  private static final Duration WINDOW = Duration.ofHours(1);

  private GraphUsage() {}

  /** How long nothing should be asked; null where the limits leave room. */
  static @Nullable Duration closedFor(HttpHeaders headers) {
    Duration longest = used(header(headers, "x-app-usage")) ? WINDOW : null;
    for (JsonNode uses : header(headers, "x-business-use-case-usage")) {
      for (JsonNode use : uses) {
        Duration regain = Duration.ofMinutes(use.path("estimated_time_to_regain_access").asLong());
        Duration closed = regain.isZero() && used(use) ? WINDOW : regain;
        if (!closed.isZero() && (longest == null || closed.compareTo(longest) > 0)) {
          longest = closed;
        }
      }
    }
    return longest;
  }

  private static boolean used(JsonNode use) {
    return use.path("call_count").asInt() >= ALL
        || use.path("total_time").asInt() >= ALL
        || use.path("total_cputime").asInt() >= ALL;
  }

  private static JsonNode header(HttpHeaders headers, String name) {
    try {
      return MAPPER.readTree(headers.firstValue(name).orElse("{}"));
    } catch (JsonProcessingException e) {
      return MissingNode.getInstance();
    }
  }
}
