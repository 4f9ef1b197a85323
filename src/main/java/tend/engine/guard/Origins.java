package tend.engine.guard;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which rules a class was made of, as far as the classes say: rules that say the same share one.
 * Used by one thread.
 */
final class Origins {
  private final Map<String, Set<String>> rules = new HashMap<>();

  /** Notes that the rule of that name uses that class. */
  void uses(String rule, String internal) {
    rules.computeIfAbsent(internal, c -> new TreeSet<>()).add(rule);
  }

  /** What a message about that class begins with. */
  String of(String internal) {
    Set<String> of = rules.getOrDefault(internal, Set.of());
    String name = internal.replace('/', '.');
    return of.isEmpty()
        ? "the class " + name
        : "the rule \"" + String.join("\", \"", of) + "\": its " + part(name);
  }

  private static String part(String name) {
    return name.contains(".LambdaConsequence")
        ? "action"
        : name.contains(".LambdaPredicate") ? "comparison" : "value";
  }
}
