package tend.model;

import java.util.Collections;
import java.util.Map;
import java.util.function.Function;

/**
 * Keeps what was made last, for whoever asks for the same again. Nobody waits while another thread
 * makes something, so two that ask at once may both make it; either is right. Threads share it.
 */
public final class MadeBefore<K, V> {
  private final Map<K, V> last;

  /**
   * Empty.
   *
   * @param most how many are kept, those that were asked for last
   */
  public MadeBefore(int most) {
    this.last = Collections.synchronizedMap(new LastUsed<>(most));
  }

  /** What was made of that before, else what is made of it now; nothing is kept of what fails. */
  public V of(K key, Function<? super K, ? extends V> how) {
    V before = last.get(key);
    if (before != null) {
      return before;
    }
    V fresh = how.apply(key);
    last.put(key, fresh);
    return fresh;
  }

  /** All is made anew when it is asked for again. */
  public void forget() {
    last.clear();
  }
}
