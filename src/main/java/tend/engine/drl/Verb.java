package tend.engine.drl;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tend.engine.Outcome;
import tend.facts.FactTypes;

/** A verb of then: a public method of {@link Outcome}. */
record Verb(String name, List<Class<?>> takes) {
  static final Map<String, Verb> BY_NAME =
      Arrays.stream(Outcome.class.getDeclaredMethods())
          .filter(m -> Modifier.isPublic(m.getModifiers()) && !Modifier.isStatic(m.getModifiers()))
          .map(Verb::of)
          .collect(Collectors.toMap(Verb::name, v -> v, Verb::only, TreeMap::new));

  private static Verb of(Method method) {
    return new Verb(method.getName(), List.of(method.getParameterTypes()));
  }

  private static Verb only(Verb one, Verb other) {
    throw new IllegalStateException("a verb has one form: " + one.name() + other.takes());
  }

  /** "recommendFor takes a WaitingComment or a WaitingShare, and a text". */
  String described() {
    return name + " takes " + takes.stream().map(Verb::words).collect(Collectors.joining(", and "));
  }

  /** How it is written. */
  String example() {
    Stream<String> values =
        takes.stream().map(t -> t == String.class ? "\"…\"" : isNumber(t) ? "3" : "$" + noun(t));
    return "outcome." + name + "( " + values.collect(Collectors.joining(", ")) + " );";
  }

  static boolean isNumber(Class<?> type) {
    return Sort.of(type) == Sort.NUMBER;
  }

  static String words(Class<?> type) {
    return type == String.class
        ? "a text in quotes"
        : isNumber(type) ? "a number" : "a " + String.join(" or a ", facts(type));
  }

  private static String noun(Class<?> type) {
    return facts(type).get(0).replaceAll(".*(?=[A-Z])", "").toLowerCase(Locale.ROOT);
  }

  private static List<String> facts(Class<?> type) {
    return FactTypes.names().stream()
        .filter(n -> type.isAssignableFrom(FactTypes.named(n).orElseThrow()))
        .toList();
  }
}
