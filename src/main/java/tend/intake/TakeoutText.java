package tend.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * The words of a comment in a Takeout: JSON objects one after another without brackets, in older
 * files one object with a list of segments, in the oldest the words themselves.
 */
final class TakeoutText {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private TakeoutText() {}

  static String of(String written) {
    if (!written.startsWith("{")) {
      return written;
    }
    try {
      StringBuilder words = new StringBuilder();
      MAPPER.readTree("[" + written + "]").forEach(one -> append(one, words));
      return words.toString();
    } catch (JsonProcessingException e) {
      // somebody wrote a brace
      return written;
    }
  }

  private static void append(JsonNode one, StringBuilder words) {
    words.append(one.path("text").asText(""));
    one.path("takeoutSegments").forEach(segment -> words.append(segment.path("text").asText("")));
  }
}
