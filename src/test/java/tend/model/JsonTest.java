package tend.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.type.TypeReference;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is written by hand must be what looking at the records would write, to the byte. */
class JsonTest {
  private static final TypeReference<Item> ITEM = new TypeReference<>() {};
  private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};
  private static final TypeReference<TreeMap<String, String>> SORTED = new TypeReference<>() {};
  private static final List<String> WORDS =
      List.of("", "plain", "\"quoted\" \\ /", "line\nend\ttab", "ümläut 🙂 \u2028 \u0007", "é");

  private final Random random = new Random(11);

  @Test
  void anyItemIsWrittenAndReadAsItsClassesSay() throws Exception {
    for (int i = 0; i < 300; i++) {
      Item item = (Item) made(Item.class);
      String json = Json.write(item);
      assertThat(json).isEqualTo(Json.writeAny(item));
      assertThat(Json.read(json, ITEM)).isEqualTo(item).isEqualTo(Json.readAny(json, ITEM));
    }
  }

  @Test
  void whatAnyItemCoversIsReadWithoutTheRest() throws Exception {
    for (int i = 0; i < 300; i++) {
      Item item = (Item) made(Item.class);
      assertThat(Json.read(Json.write(item), new TypeReference<Covering>() {}))
          .isEqualTo(Covering.of(item));
    }
    for (String json : List.of("", "[]", "{}", "{\"what\":{}}", "{\"what\":{\"covers\":7}}")) {
      assertThatThrownBy(() -> Json.read(json, new TypeReference<Covering>() {}))
          .isInstanceOf(IllegalStateException.class)
          .hasMessage("a stored row is no JSON of its kind");
    }
  }

  @Test
  void anyListingIsWrittenAsItsClassesSay() throws Exception {
    for (int i = 0; i < 300; i++) {
      Listing listing = (Listing) made(Listing.class);
      assertThat(Json.write(listing)).isEqualTo(Json.writeAny(listing));
    }
  }

  @Test
  void whatAnItemDoesNotSayIsAsItsClassesSay() throws Exception {
    String json =
        """
        {"id":"a","score":null,"scoreParts":[],"unknown":{"a":[1,{"b":null}]},
          "what":{"covers":[],"evidence":[],"sources":[],"love":2,"subject":null}}
        """;
    assertThat(Json.read(json, ITEM)).isEqualTo(Json.readAny(json, ITEM));
  }

  @Test
  void textsByNameAreReadInTheirOrder() throws Exception {
    String json = "{\"b\":\"1\",\"a\":null,\"c\":\"\u00fc\",\"n\":7,\"yes\":true}";
    Map<String, String> read = Json.read(json, TEXTS);
    assertThat(List.copyOf(read.entrySet()))
        .isEqualTo(List.copyOf(Json.readAny(json, TEXTS).entrySet()));
    assertThat(Json.read(json, SORTED)).isEqualTo(Json.readAny(json, SORTED));
  }

  @Test
  void nothingIsWrittenAsNothing() {
    assertThat(Json.write(List.of())).isEqualTo(Json.writeAny(List.of()));
  }

  @Test
  void whatIsNoItemIsRefused() {
    for (String json : List.of("", "[]", "7", "{\"id\":", "{\"id\":{}}", "{\"due\":\"soon\"}")) {
      assertThatThrownBy(() -> Json.read(json, ITEM))
          .isInstanceOf(IllegalStateException.class)
          .hasMessage("a stored row is no JSON of its kind");
    }
    assertThatThrownBy(() -> Json.read("{\"a\":{}}", TEXTS))
        .isInstanceOf(IllegalStateException.class);
  }

  /** Something of that type, whatever its parts are now or will be. */
  private Object made(Type type) throws ReflectiveOperationException {
    if (type instanceof ParameterizedType of) {
      List<Object> all = new ArrayList<>();
      for (int i = random.nextInt(3); i > 0; i--) {
        all.add(made(of.getActualTypeArguments()[0]));
      }
      return of.getRawType() == Set.class ? Set.copyOf(all) : all;
    }
    Class<?> one = (Class<?>) type;
    if (one == Preferences.class) {
      return preferences();
    }
    if (one == Pause.class) {
      LocalDate from = LocalDate.of(2026, 3, 1 + random.nextInt(20));
      return new Pause(from, from.plusDays(random.nextInt(40)));
    }
    return one.isRecord() ? record(one) : plain(one);
  }

  private Object record(Class<?> one) throws ReflectiveOperationException {
    RecordComponent[] parts = one.getRecordComponents();
    Object[] values = new Object[parts.length];
    Class<?>[] types = new Class<?>[parts.length];
    for (int i = 0; i < parts.length; i++) {
      types[i] = parts[i].getType();
      boolean missing =
          parts[i].getAnnotatedType().isAnnotationPresent(Nullable.class) && random.nextBoolean();
      values[i] = missing ? null : made(parts[i].getGenericType());
    }
    var constructor = one.getDeclaredConstructor(types);
    constructor.setAccessible(true);
    return constructor.newInstance(values);
  }

  private Object plain(Class<?> one) {
    if (one.isEnum()) {
      return some(Arrays.asList(one.getEnumConstants()));
    }
    if (one == Instant.class) {
      return Instant.EPOCH.plusNanos(random.nextLong() >>> random.nextInt(40));
    }
    if (one == Duration.class) {
      return Duration.ofMillis(random.nextInt());
    }
    if (one == String.class) {
      return some(WORDS);
    }
    if (one == boolean.class) {
      return random.nextBoolean();
    }
    if (one == double.class) {
      return some(List.of(0.0, 1.0, 0.1 + 0.2, 1e-9, 12345678.9, -3.25));
    }
    return one == long.class ? (Object) random.nextLong() : (Object) random.nextInt();
  }

  private Preferences preferences() {
    LocalTime opens = LocalTime.of(random.nextInt(12), random.nextInt(60));
    return new Preferences(
        some(Arrays.asList(null, ZoneId.of("Europe/Berlin"), ZoneOffset.UTC)),
        List.of(1, 2, 3, 4, 5, 6, random.nextInt(90)),
        opens,
        opens.plusSeconds(1 + random.nextInt(40_000)),
        some(List.of(Set.of(), Set.of(DayOfWeek.SUNDAY, DayOfWeek.FRIDAY))),
        some(Arrays.asList(null, "brand")),
        some(Arrays.asList(null, "creator")),
        some(Arrays.asList(null, true, false)),
        some(List.of(Set.of(), Set.of("eu", "de"))),
        List.of(new Pause(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 1, 9))),
        some(Arrays.asList(null, new QuietHours(LocalTime.of(22, 0), LocalTime.of(7, 30)))),
        some(List.of(List.of(), List.of(new Assistant("Ada", 30)))),
        some(
            List.of(
                List.of(),
                List.of(new DaysBefore(null, Set.of(DayOfWeek.MONDAY), Instant.EPOCH)))));
  }

  private <T> T some(List<T> from) {
    return from.get(random.nextInt(from.size()));
  }
}
