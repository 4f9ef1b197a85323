package tend.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.dataformat.cbor.CBORFactory;
import com.fasterxml.jackson.dataformat.cbor.CBORParser;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One block of DAG-CBOR as maps, lists, text, numbers, bytes and {@link Cid}s. Tag 42 marks an
 * identifier and is the only tag there is.
 */
final class DagCbor {
  private static final int LINK = 42;
  private static final int NO_TAG = -1;
  private static final int DEEPEST = 64;
  private static final CBORFactory CBOR =
      CBORFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(DEEPEST)
                  .maxStringLength(1 << 20)
                  .maxNameLength(1 << 12)
                  .build())
          .build();

  private final CBORParser parser;

  private DagCbor(CBORParser parser) {
    this.parser = parser;
  }

  /** A block that is no DAG-CBOR. */
  static final class Broken extends Exception {
    private static final long serialVersionUID = 1L;

    Broken(String reason) {
      super(reason);
    }
  }

  /** The map that the block holds. */
  static Map<String, Object> map(byte[] bytes, int from, int length) throws Broken {
    try (CBORParser parser = CBOR.createParser(bytes, from, length)) {
      parser.nextToken();
      Object value = new DagCbor(parser).value();
      if (parser.nextToken() != null) {
        throw new Broken("something follows its end");
      }
      return asMap(value);
    } catch (JsonProcessingException e) {
      throw new Broken(e.getOriginalMessage().lines().findFirst().orElse("it is cut off"));
    } catch (IOException | IllegalArgumentException e) {
      throw new Broken("it is cut off");
    }
  }

  /** The value as a map; an empty one when it is something else. */
  @SuppressWarnings("unchecked") // only value() makes maps, and their keys are text
  static Map<String, Object> asMap(@Nullable Object value) {
    return value instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of();
  }

  /** The value as text; null when it is something else. */
  static @Nullable String asText(@Nullable Object value) {
    return value instanceof String text ? text : null;
  }

  /** Null for what says nothing that is read here: null, floating point, links to media. */
  private @Nullable Object value() throws IOException, Broken {
    JsonToken token = parser.currentToken();
    int tag = parser.getCurrentTag();
    if (tag != NO_TAG && (tag != LINK || token != JsonToken.VALUE_EMBEDDED_OBJECT)) {
      throw new Broken("it has the tag " + tag);
    }
    if (token == null) {
      throw new Broken("it is cut off");
    }
    return switch (token) {
      case START_OBJECT -> object();
      case START_ARRAY -> array();
      case VALUE_STRING -> parser.getText();
      case VALUE_NUMBER_INT -> parser.getNumberValue();
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      case VALUE_EMBEDDED_OBJECT -> tag == LINK ? link(parser.getBinaryValue()) : bytes();
      default -> null;
    };
  }

  private byte[] bytes() throws IOException, Broken {
    Object embedded = parser.getEmbeddedObject();
    if (embedded instanceof byte[] bytes) {
      return bytes;
    }
    throw new Broken("it has a value of no kind");
  }

  private static @Nullable Cid link(byte[] bytes) throws Broken {
    if (bytes.length == 0 || bytes[0] != 0) {
      throw new Broken("it has a link that names no block");
    }
    return Cid.at(bytes, 1);
  }

  private Map<String, Object> object() throws IOException, Broken {
    Map<String, Object> map = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      if (parser.currentToken() != JsonToken.FIELD_NAME) {
        throw new Broken("it is cut off");
      }
      String name = parser.currentName();
      parser.nextToken();
      Object value = value();
      if (value != null) {
        map.put(name, value);
      }
    }
    return map;
  }

  private List<Object> array() throws IOException, Broken {
    List<Object> list = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      Object value = value();
      if (value != null) {
        list.add(value);
      }
    }
    return list;
  }
}
