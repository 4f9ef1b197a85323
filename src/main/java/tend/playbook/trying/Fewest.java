package tend.playbook.trying;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Takes away whatever is not needed, part by part: halves first, then smaller and smaller parts.
 * What is left still holds, and mostly nothing of it can be missed. Stops after so much work.
 */
final class Fewest {
  private long left;

  private Fewest(long most) {
    this.left = most;
  }

  /**
   * The fewest of them, in their order.
   *
   * @param most how many may be looked at in all
   */
  static <T> List<T> of(List<T> all, Predicate<List<T>> holds, long most) {
    return new Fewest(most).reduce(all, holds);
  }

  private <T> List<T> reduce(List<T> all, Predicate<List<T>> holds) {
    List<T> kept = all;
    int part = Math.max(1, (all.size() + 1) / 2);
    while (!kept.isEmpty() && left > 0) {
      List<T> fewer = pass(kept, part, holds);
      boolean shrank = fewer.size() < kept.size();
      kept = fewer;
      if (part == 1 && !shrank) {
        break;
      }
      part = shrank && part == 1 ? 1 : Math.max(1, part / 2);
    }
    return kept;
  }

  /** Tries to do without each part in turn, the oldest first. */
  private <T> List<T> pass(List<T> all, int part, Predicate<List<T>> holds) {
    List<T> kept = all;
    int from = 0;
    while (from < kept.size() && left > 0) {
      List<T> without = new ArrayList<>(kept.subList(0, from));
      without.addAll(kept.subList(Math.min(kept.size(), from + part), kept.size()));
      left -= without.size() + 1;
      if (holds.test(without)) {
        kept = without;
      } else {
        from += part;
      }
    }
    return kept;
  }
}
