package tend.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * Which instances of a list are not in the next one. Quick where little changed, since what stayed
 * mostly stands where it stood; right in any order. No instance stands twice in a list.
 */
public final class Exchanged<T> {
  private static final int AHEAD = 16;
  private final List<? extends T> before;
  private final List<? extends T> now;
  private final List<T> gone = new ArrayList<>();
  private final List<T> come = new ArrayList<>();
  private int i;
  private int j;

  private Exchanged(List<? extends T> before, List<? extends T> now) {
    this.before = before;
    this.now = now;
  }

  /** From one list to the next. */
  @SuppressWarnings("ReferenceEquality") // the very ones
  public static <T> Exchanged<T> between(List<? extends T> before, List<? extends T> now) {
    Exchanged<T> one = new Exchanged<>(before, now);
    boolean goesOn = true;
    while (goesOn && one.i < before.size() && one.j < now.size()) {
      if (before.get(one.i) == now.get(one.j)) {
        one.i++;
        one.j++;
      } else {
        goesOn = one.skips();
      }
    }
    one.rest();
    return one;
  }

  /** Past the shortest stretches behind which both go on alike. */
  @SuppressWarnings("ReferenceEquality") // the very ones
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
    List<T> left = joined(gone, before.subList(i, before.size()));
    List<T> right = joined(come, now.subList(j, now.size()));
    Set<T> were = Collections.newSetFromMap(new IdentityHashMap<>());
    were.addAll(left);
    come.clear();
    for (T one : right) {
      if (!were.remove(one)) {
        come.add(one);
      }
    }
    gone.clear();
    for (T one : left) {
      if (were.contains(one)) {
        gone.add(one);
      }
    }
  }

  private static <T> List<T> joined(List<? extends T> one, List<? extends T> other) {
    List<T> both = new ArrayList<>(one);
    both.addAll(other);
    return both;
  }

  /** Those that are in the first list only, in its order. */
  public List<T> gone() {
    return gone;
  }

  /** Those that are in the second list only, in its order. */
  public List<T> come() {
    return come;
  }
}
