package tend.flow;

import java.util.Map;
import java.util.function.Predicate;
import java.util.function.Supplier;
import tend.model.LastUsed;

/**
 * Something that is found out about each account, kept of those asked for last and found out again
 * where it does not hold any more. Threads may share it; two at once may find it out twice.
 */
final class KeptByAccount<T> {
  private static final int KEPT = 64;
  private final Map<String, T> kept = new LastUsed<>(KEPT);

  T of(String account, Predicate<T> holds, Supplier<T> finding) {
    synchronized (kept) {
      T before = kept.get(account);
      if (before != null && holds.test(before)) {
        return before;
      }
    }
    T now = finding.get();
    synchronized (kept) {
      kept.put(account, now);
    }
    return now;
  }
}
