package tend.model;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Fields of a JSON object, asked by name. What is not there is null, zero or false, as where {@link
 * Json} reads records; whoever makes a record of it knows what it may miss.
 */
@SuppressWarnings({
  "NullAway",
  "unchecked"
}) // a stored row of another kind is told where it is read
record Given(Map<String, ?> fields) {

  /** Those of a JSON text. */
  static Given of(String json) throws IOException {
    return new Given((Map<String, ?>) value(json, name -> true));
  }

  /** Only the fields of those names, in the object and in whatever stands in it. */
  static Given of(String json, Set<String> names) throws IOException {
    return new Given((Map<String, ?>) value(json, names::contains));
  }

  /** An object of nothing but texts, put into that map; numbers and truths become texts. */
  static <M extends Map<String, String>> M texts(String json, M into) throws IOException {
    ((Map<String, ?>) value(json, name -> true)).forEach((name, one) -> into.put(name, text(one)));
    return into;
  }

  private static @Nullable String text(@Nullable Object one) {
    if (one instanceof Map || one instanceof List) {
      throw new IllegalArgumentException("no text");
    }
    return one == null ? null : one.toString();
  }

  private static Object value(String json, Predicate<String> wanted) throws IOException {
    try (JsonParser from = Written.FACTORY.createParser(json)) {
      from.nextToken();
      return value(from, wanted);
    }
  }

  private static @Nullable Object value(JsonParser from, Predicate<String> wanted)
      throws IOException {
    return switch (from.currentToken()) {
      case START_OBJECT -> object(from, wanted);
      case START_ARRAY -> list(from, wanted);
      case VALUE_STRING -> from.getText();
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      case VALUE_NULL -> null;
      default -> from.getNumberValue();
    };
  }

  private static Map<String, Object> object(JsonParser from, Predicate<String> wanted)
      throws IOException {
    Map<String, Object> fields = new LinkedHashMap<>();
    while (from.nextToken() == JsonToken.FIELD_NAME) {
      String name = from.currentName();
      from.nextToken();
      if (wanted.test(name)) {
        fields.put(name, value(from, wanted));
      } else {
        from.skipChildren();
      }
    }
    return fields;
  }

  private static List<Object> list(JsonParser from, Predicate<String> wanted) throws IOException {
    List<Object> all = new ArrayList<>();
    while (from.nextToken() != JsonToken.END_ARRAY) {
      all.add(value(from, wanted));
    }
    return all;
  }

  String text(String name) {
    return (String) fields.get(name);
  }

  int number(String name) {
    return fields.get(name) instanceof Number number ? number.intValue() : 0;
  }

  double share(String name) {
    return fields.get(name) instanceof Number number ? number.doubleValue() : 0;
  }

  boolean flag(String name) {
    return fields.get(name) instanceof Boolean yes && yes;
  }

  Instant moment(String name) {
    return word(name, Instant::parse);
  }

  Duration duration(String name) {
    return word(name, Duration::parse);
  }

  <T> T word(String name, Function<String, T> read) {
    String text = text(name);
    return text == null ? null : read.apply(text);
  }

  <T> T inner(String name, Function<Given, T> read) {
    return made(fields.get(name), read);
  }

  <T> List<T> inners(String name, Function<Given, T> read) {
    List<?> all = (List<?>) fields.get(name);
    if (all == null) {
      return null;
    }
    List<T> made = new ArrayList<>(all.size());
    all.forEach(one -> made.add(made(one, read)));
    return made;
  }

  private static <T> T made(@Nullable Object fields, Function<Given, T> read) {
    return fields == null ? null : read.apply(new Given((Map<String, ?>) fields));
  }
}
