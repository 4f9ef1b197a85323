package tend.facts.derivation;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Gathers which facts went and which came, once it is begun; the very one that went and came again
 * did neither. Used by one thread.
 */
final class Changes {
  private IdentityHashMap<Object, Integer> gone = new IdentityHashMap<>();
  private IdentityHashMap<Object, Integer> come = new IdentityHashMap<>();
  private boolean begun;
  private int noted;

  /** Begins anew: all before this is known. */
  void begin() {
    gone = new IdentityHashMap<>(); // clearing would cost what the most costs that they ever held
    come = new IdentityHashMap<>();
    noted = 0;
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

  private List<Object> inOrder(IdentityHashMap<Object, Integer> facts) {
    @Nullable Object[] byNumber = new Object[noted];
    facts.forEach((fact, number) -> byNumber[number] = fact);
    List<Object> inOrder = new ArrayList<>(facts.size());
    for (Object fact : byNumber) {
      if (fact != null) {
        inOrder.add(fact);
      }
    }
    return inOrder;
  }
}
