package tend.playbook;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tend.facts.FactTypes;

/**
 * Honest rules of every shape that the grammar knows, made in order: each property of each fact in
 * turn with the next shape that fits it. The same every time.
 */
final class DrlCorpus {
  private static final List<String> ORDERS = List.of("==", "!=", "<", "<=", ">", ">=");
  private static final List<String> NUMBERS =
      List.of("3", "0.5", "-2", "$settings.number(\"wait\")", "1000000");

  /** A fact is F and its property p, an order o and a number v; "" where it does not fit. */
  private static final List<String> OF_NUMBERS =
      List.of(
          "F( p o v )",
          "F( p o v && p != 7 )",
          "F( p o v || p == 7, p < 9 )",
          "F( ( p o v || ( p == 7 && p <= 9 ) ) )",
          "not F( p o v )",
          "exists F( p o v )",
          "F( $v : p ) Pace( monthPosts o $v )",
          "F( $v : p, $w : p ) exists ( Pace( posts o $v || replies > $w ) and Self() )",
          "F( p o v ) or Self( platform == \"x\" )",
          "accumulate( F( p o v ); $n : count(1); $n >= 2 )",
          "$f : F() Pace( monthPosts o $f.p )");

  private static final List<String> OF_KNOWN_NUMBERS =
      List.of(
          "accumulate( F( $v : p ); $n : sum($v); $n o v )",
          "accumulate( F( $v : p ); $n : max($v), $m : min($v); $n o $m )",
          "accumulate( F( $v : p ); $n : average($v); $n o v || $n > 3 )",
          "accumulate( F( $v : p ) and Self(); $n : max($v) ) Pace( monthPosts o $n )");

  private static final List<String> OF_TEXTS =
      List.of(
          "F( p == \"ana\" )",
          "F( p != \"*/ a /* ${b}\" )",
          "F( $v : p ) not Self( name == $v )",
          "$f : F() exists Self( name != $f.p )");

  private static final List<String> OF_YES_AND_NO =
      List.of("F( p == true )", "F( p != false )", "$f : F( $v : p ) Self( verified == $v )");

  private static final List<String> OF_MOMENTS =
      List.of("$f : F() exists F( p o $f.p )", "F( $v : p ) not WaitingComment( since o $v )");

  private static final List<String> OF_UNKNOWNS = List.of("F( p == null )", "F( p != null )");

  private DrlCorpus() {}

  /** All conditions there are: as many as there are properties, so many times over. */
  static List<String> conditions(int rounds) {
    List<String> conditions = new ArrayList<>();
    for (int round = 0; round < rounds; round++) {
      for (String fact : FactTypes.names()) {
        Map<String, Class<?>> properties =
            new TreeMap<>(FactTypes.properties(FactTypes.named(fact).orElseThrow()));
        for (Map.Entry<String, Class<?>> one : properties.entrySet()) {
          int turn = conditions.size() + 5 * round;
          condition(fact, one.getKey(), one.getValue(), turn).ifPresent(conditions::add);
        }
      }
    }
    return conditions;
  }

  private static Optional<String> condition(String fact, String property, Class<?> type, int turn) {
    List<String> shapes = shapes(type);
    if (shapes.isEmpty()) {
      return Optional.empty();
    }
    String shape = shapes.get(turn % shapes.size());
    String order = ORDERS.get(turn / 3 % ORDERS.size());
    return Optional.of(
        shape
            .replaceAll("\\bF\\(", fact + "(")
            .replaceAll("\\bp\\b", property)
            .replaceAll("\\bo\\b", order)
            .replaceAll("(?<!\\$)\\bv\\b", NUMBERS.get(turn % NUMBERS.size()).replace("$", "\\$")));
  }

  private static List<String> shapes(Class<?> type) {
    List<String> shapes = new ArrayList<>();
    if (type == String.class) {
      shapes.addAll(OF_TEXTS);
    } else if (type == boolean.class || type == Boolean.class) {
      shapes.addAll(OF_YES_AND_NO);
    } else if (type == Instant.class) {
      shapes.addAll(OF_MOMENTS);
    } else if (type.isPrimitive()) {
      shapes.addAll(OF_NUMBERS);
      shapes.addAll(OF_KNOWN_NUMBERS);
    } else if (Number.class.isAssignableFrom(type)) {
      shapes.addAll(OF_NUMBERS);
      shapes.addAll(OF_UNKNOWNS);
    }
    return shapes;
  }

  /** That many rules in one file, from that condition on. */
  static String file(List<String> conditions, int from, int count) {
    StringBuilder file = new StringBuilder();
    for (int i = from; i < Math.min(conditions.size(), from + count); i++) {
      file.append("rule \"r")
          .append(i)
          .append(
              "\"\n  @title(\"T\") @why(\"W\") @source(\"book\") @priority(\"low\") @effort(\"1 min\")\nwhen\n  ")
          .append("exists WaitingComment( question == true, words > 3 )\n  ")
          .append(conditions.get(i))
          .append("\nthen\n  outcome.recommend( \"Do it\" );\nend\n");
    }
    return file.toString();
  }
}
