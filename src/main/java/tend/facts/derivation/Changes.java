package tend.facts.derivation;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Gathers which facts went and which came, once it is begun; the very one that went and came again
 * did neither. Used by one thread.
 */
final class Changes {
  private final IdentityHashMap<Object, Integer> gone = new IdentityHashMap<>();
  private final IdentityHashMap<Object, Integer> come = new IdentityHashMap<>();
  private boolean begun;
  private int noted;

  /** Begins anew: all before this is known. */
  void begin() {
    gone.clear();
    come.clear();
    begun = true;
  }

  void gone(Object fact) {
    if (begun && come.remove(fact) == null) {
      gone.put(fact, noted++);
    }
  }

  void come(Object fact) {
    if (begun && gone.remove(fact) == null) {
      come.put(fact, noted++);
    }
  }

  List<Object> gone() {
    return inOrder(gone);
  }

  List<Object> come() {
    return inOrder(come);
  }

  private static List<Object> inOrder(IdentityHashMap<Object, Integer> facts) {
    return facts.entrySet().stream()
        .sorted(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .toList();
  }
}
