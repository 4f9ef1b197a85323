package tend.connect;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** Takes values out of answers that may lack any of them. */
final class Fields {
  private Fields() {}

  /** The text at that path; null where there is none or it is blank. */
  static @Nullable String text(JsonNode node, String... path) {
    JsonNode at = node;
    for (String step : path) {
      at = at.path(step);
    }
    return at.isValueNode() && !at.isNull() && !at.asText().isBlank() ? at.asText() : null;
  }

  /**
   * The text at that path.
   *
   * @throws Entries.Unreadable where there is none
   */
  static String required(JsonNode node, String... path) {
    String text = text(node, path);
    if (text == null) {
      throw new Entries.Unreadable("it has no " + String.join(".", path));
    }
    return text;
  }

  /** The moment at that path; null where there is none that can be read. */
  static @Nullable Instant moment(JsonNode node, String... path) {
    String text = text(node, path);
    if (text == null) {
      return null;
    }
    try {
      return OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** The first text that is not null. */
  static @Nullable String either(@Nullable String one, @Nullable String other) {
    return one == null ? other : one;
  }
}
