package tend.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Records as JSON text, the same everywhere: in a column, on the command line, over HTTP. Moments
 * and durations are in ISO-8601, map keys sorted. Threads may share it.
 */
public final class Json {
  private Json() {}

  /** What knows any record; ready when it is first needed, since lists do without. */
  private static final class Any {
    static final ObjectMapper MAPPER =
        JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();
  }

  /** One line of JSON. */
  public static String write(Object value) {
    if (value instanceof Item item) {
      return Written.of(item, ItemJson::write);
    }
    if (value instanceof Listing listing) {
      return Written.of(listing, ListingJson::write);
    }
    return value instanceof List<?> all && all.isEmpty() ? "[]" : writeAny(value);
  }

  static String writeAny(Object value) {
    try {
      return Any.MAPPER.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Reads what {@link #write} wrote; of an item also its {@link Covering} alone.
   *
   * @throws IllegalStateException when it is something else
   */
  @SuppressWarnings("unchecked")
  public static <T> T read(String json, TypeReference<T> type) {
    Type asked = type.getType();
    try {
      if (asked == Item.class) {
        return (T) ItemJson.item(Given.of(json));
      }
      if (asked == Covering.class) {
        return (T) Covering.in(json);
      }
      if (asked instanceof ParameterizedType of && isOfTexts(of)) {
        boolean sorted = of.getRawType() == TreeMap.class;
        return (T) Given.texts(json, sorted ? new TreeMap<>() : new LinkedHashMap<>());
      }
      return readAny(json, type);
    } catch (IOException | RuntimeException e) {
      throw new IllegalStateException("a stored row is no JSON of its kind", e);
    }
  }

  static <T> T readAny(String json, TypeReference<T> type) throws IOException {
    return Any.MAPPER.readValue(json, type);
  }

  private static boolean isOfTexts(ParameterizedType type) {
    return (type.getRawType() == Map.class || type.getRawType() == TreeMap.class)
        && Arrays.stream(type.getActualTypeArguments()).allMatch(one -> one == String.class);
  }
}
