package tend.engine;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * Which instances of a list are not in another. Quick where little changed, since what stayed
 * mostly stands where it stood; right in any order.
 */
final class Difference {
  private static final int AHEAD = 16;
  private final List<?> before;
  private final List<?> now;
  private final List<Object> gone;
  private final List<Object> come;
  private int i;
  private int j;

  private Difference(List<?> before, List<?> now, List<Object> gone, List<Object> come) {
    this.before = before;
    this.now = now;
    this.gone = gone;
    this.come = come;
  }

  /** Adds what went and what came; what only moved may be added to both. */
  static void between(List<?> before, List<?> now, List<Object> gone, List<Object> come) {
    Difference difference = new Difference(before, now, gone, come);
    difference.step();
    difference.rest();
  }

  private void step() {
    while (i < before.size() && j < now.size()) {
      if (before.get(i) == now.get(j)) {
        i++;
        j++;
      } else if (!skips()) {
        return;
      }
    }
  }

  /** Past the shortest stretches behind which both go on alike. */
  private boolean skips() {
    for (int both = 1; both <= AHEAD; both++) {
      for (int left = 0; left <= both; left++) {
        int a = i + left;
        int b = j + both - left;
        if (a < before.size() && b < now.size() && before.get(a) == now.get(b)) {
          gone.addAll(before.subList(i, a));
          come.addAll(now.subList(j, b));
          i = a;
          j = b;
          return true;
        }
      }
    }
    return false;
  }

  private void rest() {
    List<?> left = before.subList(i, before.size());
    List<?> right = now.subList(j, now.size());
    Set<Object> were = Collections.newSetFromMap(new IdentityHashMap<>(left.size()));
    were.addAll(left);
    for (Object one : right) {
      if (!were.remove(one)) {
        come.add(one);
      }
    }
    for (Object one : left) {
      if (were.contains(one)) {
        gone.add(one);
      }
    }
  }
}
