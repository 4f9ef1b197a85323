package tend.connect;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Takes values out of answers that may lack any of them. */
final class Fields {
  /** As Meta writes offsets: +0000. */
  private static final Pattern SHORT_OFFSET = Pattern.compile("([+-]\\d\\d)(\\d\\d)$");

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
      return OffsetDateTime.parse(SHORT_OFFSET.matcher(text).replaceFirst("$1:$2")).toInstant();
    } catch (DateTimeException e) {
      return null;
    }
  }

  /**
   * The moment at that path.
   *
   * @throws Entries.Unreadable where there is none that can be read
   */
  static Instant dated(JsonNode node, String... path) {
    Instant moment = moment(node, path);
    if (moment == null) {
      throw new Entries.Unreadable("it has no date");
    }
    return moment;
  }

  /** Names, each with its value; without those whose value is null. */
  static Map<String, String> known(@Nullable String... namesAndValues) {
    Map<String, String> known = new TreeMap<>();
    for (int i = 0; i + 1 < namesAndValues.length; i += 2) {
      String name = namesAndValues[i];
      String value = namesAndValues[i + 1];
      if (name != null && value != null) {
        known.put(name, value);
      }
    }
    return known;
  }

  /** The first text that is not null. */
  static @Nullable String either(@Nullable String one, @Nullable String other) {
    return one == null ? other : one;
  }
}
