package tend.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** The neutral activity file as one JSON object a line. */
final class NeutralNdjson implements Format {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final int LONGEST_LINE = 1_000_000;

  @Override
  public String name() {
    return "neutral-ndjson";
  }

  @Override
  public boolean recognises(Head head) {
    try {
      JsonNode node = head.isJson() ? MAPPER.readTree(head.line()) : null;
      return node != null && node.has("kind") && node.has("id") && node.has("at");
    } catch (JsonProcessingException e) {
      return false;
    }
  }

  @Override
  public void read(Source source, ReadOptions options, Rows rows) throws IOException {
    try (BoundedLines lines = new BoundedLines(source.text(), LONGEST_LINE)) {
      for (String line = lines.next(); line != null; line = lines.next()) {
        if (lines.cut()) {
          rows.leftOut(source, lines.number(), "the line is longer than any row", null);
        } else if (!line.isBlank()) {
          row(source, options, rows, lines.number(), line);
        }
      }
    }
  }

  private static void row(Source source, ReadOptions options, Rows rows, long number, String line) {
    try {
      JsonNode node = MAPPER.readTree(line);
      if (node == null || !node.isObject()) {
        rows.leftOut(source, number, "the line is no JSON object", line);
      } else {
        rows.row(source, number, NeutralRow.of(fields(node), options.me()));
      }
    } catch (JsonProcessingException e) {
      rows.leftOut(source, number, "the line is no JSON", line);
    } catch (NeutralRow.Unusable e) {
      rows.leftOut(source, number, e.reason, e.value);
    }
  }

  /** Lists are joined by ";", objects kept as JSON. */
  private static Map<String, String> fields(JsonNode node) {
    Map<String, String> fields = new LinkedHashMap<>();
    node.properties()
        .forEach(
            field -> {
              JsonNode value = field.getValue();
              if (value.isArray()) {
                fields.put(field.getKey(), joined(value));
              } else if (value.isObject()) {
                fields.put(field.getKey(), value.toString());
              } else if (!value.isNull() && !value.asText().isEmpty()) {
                fields.put(field.getKey(), value.asText());
              }
            });
    return fields;
  }

  private static String joined(JsonNode list) {
    StringBuilder out = new StringBuilder();
    for (JsonNode one : list) {
      out.append(out.length() == 0 ? "" : ";").append(one.asText());
    }
    return out.toString();
  }
}
