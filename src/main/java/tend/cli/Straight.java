package tend.cli;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Arguments that can be read in one way only: {@code --name value} and {@code --flag}, each once.
 * Picocli needs longer to learn what a command takes than a list takes to make, so whoever says it
 * so plainly is not kept waiting; everything else, help and mistakes too, is picocli's.
 *
 * @param values what follows the options that take a value, by their names
 * @param flags the options that take none
 */
record Straight(Map<String, String> values, Set<String> flags) {

  /** Empty where anything else is said than those options. */
  static Optional<Straight> of(List<String> args, Set<String> named, Set<String> alone) {
    Map<String, String> values = new HashMap<>();
    Set<String> flags = new HashSet<>();
    Iterator<String> all = args.iterator();
    while (all.hasNext()) {
      String name = all.next();
      if (alone.contains(name) && flags.add(name)) {
        continue;
      }
      String value = named.contains(name) && all.hasNext() ? all.next() : "";
      if (!isPlain(value) || values.put(name, value) != null) {
        return Optional.empty();
      }
    }
    return Optional.of(new Straight(values, flags));
  }

  /** No option, no file of arguments, nothing in quotes. */
  private static boolean isPlain(String value) {
    return !value.isEmpty() && "-@\"'".indexOf(value.charAt(0)) < 0;
  }
}
