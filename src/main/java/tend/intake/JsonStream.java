package tend.intake;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.core.util.JsonParserDelegate;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Walks a JSON document and hands on the wanted parts of it one by one, never the whole; memory
 * does not grow with the file. What is broken or too large is listed, and all before it is kept. A
 * script that assigns the document to a variable is read as the document. Used once, by one thread.
 */
final class JsonStream {
  private static final int LONGEST_TEXT = 1_000_000;
  private static final int LARGEST_ELEMENT = 4_000_000;
  private static final int TOKEN_COSTS = 16;
  private static final int LONGEST_ASSIGNMENT = 200;
  private static final ObjectMapper MAPPER =
      new ObjectMapper(
          JsonFactory.builder()
              .streamReadConstraints(
                  StreamReadConstraints.builder()
                      .maxStringLength(LONGEST_TEXT)
                      .maxNestingDepth(100)
                      .maxNameLength(10_000)
                      .build())
              .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
              .build());

  private final Source source;
  private final Rows rows;
  private final Predicate<String> wanted;
  private final Each each;
  private final Bounded in;

  /** One wanted part. */
  interface Each {
    /**
     * Takes it.
     *
     * @param path keys joined by "/", "[]" after what is an array; elements of the outermost array
     *     are at "[]"
     * @param line on which the part starts, from 1
     */
    void part(String path, long line, JsonNode node) throws NeutralRow.Unusable;
  }

  private JsonStream(
      Source source, Rows rows, Predicate<String> wanted, Each each, JsonParser parser) {
    this.source = source;
    this.rows = rows;
    this.wanted = wanted;
    this.each = each;
    this.in = new Bounded(parser);
  }

  /** Hands on every object, and every element of an array, whose path is wanted. */
  static void read(Source source, Rows rows, Predicate<String> wanted, Each each)
      throws IOException {
    try (BufferedReader text = source.text()) {
      skipAssignment(text);
      try (JsonParser parser = MAPPER.createParser(text)) {
        new JsonStream(source, rows, wanted, each, parser).document();
      }
    } catch (CharacterCodingException e) {
      broken(source, rows, source.firstBadLine(), "a byte here is not UTF-8");
    }
  }

  /** The first part at that path; nothing where the document has none or is broken before it. */
  static Optional<JsonNode> first(Source source, String path) throws IOException {
    return first(source, path::equals);
  }

  /** The first part whose path is wanted. */
  static Optional<JsonNode> first(Source source, Predicate<String> wanted) throws IOException {
    try {
      read(
          source,
          Rows.nowhere(),
          wanted,
          (at, line, node) -> {
            throw new Found(node);
          });
      return Optional.empty();
    } catch (Found e) {
      return Optional.of(e.node);
    }
  }

  /** Ends a walk that has seen enough. */
  private static final class Found extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient JsonNode node;

    Found(JsonNode node) {
      super(null, null, false, false);
      this.node = node;
    }
  }

  /** {@code window.YTD.tweets.part0 = [} starts at the bracket. */
  private static void skipAssignment(BufferedReader text) throws IOException {
    text.mark(LONGEST_ASSIGNMENT);
    for (int i = 0; i < LONGEST_ASSIGNMENT - 1; i++) {
      int c = text.read();
      if (c == '=') {
        return;
      }
      if (c < 0 || c == '{' || c == '[' || c == '\n' || c == '"') {
        break;
      }
    }
    text.reset();
  }

  private void document() throws IOException {
    try {
      if (in.nextToken() != null) {
        value("");
      }
    } catch (StreamConstraintsException e) {
      broken(source, rows, line(), "it is nested too deeply, or one text is too long");
    } catch (JsonProcessingException e) {
      boolean cutOff = e.getOriginalMessage().contains("end-of-input");
      broken(source, rows, line(), cutOff ? "the file is cut off here" : "the JSON is broken here");
    }
  }

  private long line() {
    return Math.max(1, in.currentLocation().getLineNr());
  }

  private static void broken(Source source, Rows rows, long line, String reason) {
    rows.leftOut(source, line, reason + "; all before it was read, nothing after it", null);
  }

  private void value(String path) throws IOException {
    if (in.currentToken() == JsonToken.START_ARRAY) {
      elements(path + "[]");
    } else if (in.currentToken() == JsonToken.START_OBJECT) {
      if (wanted.test(path)) {
        part(path);
      } else {
        fields(path);
      }
    }
  }

  private void fields(String path) throws IOException {
    while (in.nextToken() == JsonToken.FIELD_NAME) {
      String name = in.currentName();
      in.nextToken();
      value(path.isEmpty() ? name : path + "/" + name);
    }
  }

  private void elements(String path) throws IOException {
    if (!wanted.test(path)) {
      in.skipChildren();
      return;
    }
    while (in.nextToken() != JsonToken.END_ARRAY) {
      part(path);
    }
  }

  private void part(String path) throws IOException {
    long line = in.currentTokenLocation().getLineNr();
    int depth = in.getParsingContext().getNestingDepth();
    in.count();
    try {
      each.part(path, line, MAPPER.readTree(in));
    } catch (TooLarge e) {
      rows.leftOut(source, line, "it is larger than any activity", null);
      in.stopCounting();
      while (in.getParsingContext().getNestingDepth() >= depth) {
        in.nextToken();
      }
    } catch (NeutralRow.Unusable e) {
      rows.leftOut(source, line, e.reason, e.value);
    }
    in.stopCounting();
  }

  /** An element that would take too much memory. */
  private static final class TooLarge extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  /** Counts what a part of the document costs. */
  private static final class Bounded extends JsonParserDelegate {
    private boolean counting;
    private int left;

    Bounded(JsonParser parser) {
      super(parser);
    }

    void count() {
      counting = true;
      left = LARGEST_ELEMENT;
    }

    void stopCounting() {
      counting = false;
    }

    @Override
    public JsonToken nextToken() throws IOException {
      JsonToken token = super.nextToken();
      if (counting) {
        left -= TOKEN_COSTS + (token == JsonToken.VALUE_STRING ? getTextLength() : 0);
        if (left < 0) {
          throw new TooLarge();
        }
      }
      return token;
    }
  }
}
