package tend.signals.words;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;

/**
 * Keeps what was made of texts, bounded by what it weighs. Full, it lets go of what was not asked
 * for since it was last full, and of nothing else. Threads may share it.
 */
public final class Kept<V> {
  /** What a text weighs beside its characters. */
  private static final int EACH = 60;

  private static final int LONGEST = 20_000;

  private final Function<String, V> made;
  private final long most;
  private volatile Generations<V> now = new Generations<>(Map.of());

  /** What was asked for since the last change, and what before it. */
  private static final class Generations<V> {
    final Map<String, V> young = new ConcurrentHashMap<>();
    final Map<String, V> old;
    final AtomicLong weight = new AtomicLong();

    Generations(Map<String, V> old) {
      this.old = old;
    }
  }

  /**
   * @param most how many characters half of it holds, each text counting 60 more
   * @param made cheap, and the same whenever it is made
   */
  public Kept(long most, Function<String, V> made) {
    this.most = most;
    this.made = made;
  }

  /** What was made of that text, made now where it is not kept. */
  public V of(String text) {
    Generations<V> all = now;
    V known = all.young.get(text);
    return known != null ? known : older(text, all);
  }

  private V older(String text, Generations<V> all) {
    V known = all.old.get(text);
    V value = known != null ? known : made.apply(text);
    if (text.length() > LONGEST) {
      return value;
    }
    V first = all.young.putIfAbsent(text, value);
    if (first != null) {
      return first;
    }
    if (all.weight.addAndGet(EACH + text.length()) > most) {
      turn(all);
    }
    return value;
  }

  private synchronized void turn(Generations<V> full) {
    if (now == full) {
      now = new Generations<>(full.young);
    }
  }
}
