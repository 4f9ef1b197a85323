package tend.engine;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import tend.Given;
import tend.facts.FactTypes;
import tend.model.Interaction;

/** Facts of every kind from a seed, as no account would ever have them: ids twice, ages below 0. */
public final class InventedFacts {
  private static final List<String> WORDS =
      List.of(
          "concern",
          "praise",
          "message",
          "mention",
          "none",
          "asked",
          "declined",
          "live",
          "granted",
          "better",
          "worse",
          "inconclusive",
          "new",
          "rising",
          "cooling",
          "lost",
          "facebook",
          "x",
          "youtube",
          "instagram",
          "linkedin",
          "studio",
          "ana",
          "bo");
  private static final double[] NUMBERS = {-1, 0, 0.5, 1, 2, 3, 5, 7, 10, 24, 30, 48, 72, 100, 800};
  private final Random random;

  /** Of how many facts of a kind one has the id of another; never where below 1. */
  private final int twice;

  private int made;

  private InventedFacts(long seed) {
    random = new Random(seed);
    twice = random.nextInt(3);
  }

  /** Up to a dozen of each kind. */
  public static List<Object> of(long seed) {
    InventedFacts invented = new InventedFacts(seed);
    List<Object> facts = new ArrayList<>();
    for (String name : FactTypes.names()) {
      Class<?> type = FactTypes.named(name).orElseThrow();
      int most = FactTypes.isMany(type) ? 12 : 3;
      int many = invented.random.nextInt(most + 1);
      for (int i = 0; i < many; i++) {
        facts.add(invented.made(type));
      }
    }
    return facts;
  }

  private Object made(Class<?> type) {
    RecordComponent[] parts = type.getRecordComponents();
    Class<?>[] types = Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new);
    @Nullable Object[] values = new Object[parts.length];
    for (int i = 0; i < parts.length; i++) {
      boolean optional =
          parts[i].getAnnotatedType().isAnnotationPresent(Nullable.class)
              && !parts[i].getName().equals("id");
      values[i] = optional && random.nextInt(4) == 0 ? null : value(parts[i]);
    }
    try {
      var constructor = type.getDeclaredConstructor(types);
      constructor.setAccessible(true);
      return constructor.newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(type.toString(), e);
    }
  }

  private Object value(RecordComponent part) {
    if (part.getName().equals("id") && (twice == 0 || random.nextInt(twice) > 0)) {
      return "id " + made++;
    }
    return value(part.getGenericType());
  }

  private Object value(Type type) {
    if (type instanceof ParameterizedType) {
      return new ArrayList<>();
    }
    Class<?> of = (Class<?>) type;
    double number = NUMBERS[random.nextInt(NUMBERS.length)];
    if (of == int.class || of == Integer.class) {
      return (int) number;
    } else if (of == long.class || of == Long.class) {
      return (long) number;
    } else if (of == double.class || of == Double.class) {
      return number;
    } else if (of == boolean.class || of == Boolean.class) {
      return random.nextBoolean();
    } else if (of == String.class) {
      return WORDS.get(random.nextInt(WORDS.size()));
    } else if (of == Instant.class) {
      return Given.NOW.minusSeconds(3600L * random.nextInt(100));
    } else if (of == LocalDate.class) {
      return LocalDate.parse("2026-03-01");
    } else if (of == Interaction.class) {
      return Given.comment("c" + random.nextInt(9), "ana", java.time.Duration.ofHours(3), "Why?");
    }
    return made(of);
  }
}
