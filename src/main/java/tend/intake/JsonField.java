package tend.intake;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/** Reads single fields of small JSON objects; what is missing, empty or of another type is null. */
final class JsonField {
  private JsonField() {}

  /** The first of the fields that is a text or number and not empty. */
  static @Nullable String text(JsonNode object, String... names) {
    for (String name : names) {
      JsonNode value = object.get(name);
      if (value != null && value.isValueNode() && !value.isNull() && !value.asText().isEmpty()) {
        return value.asText();
      }
    }
    return null;
  }
}
