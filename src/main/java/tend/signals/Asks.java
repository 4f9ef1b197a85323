package tend.signals;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Whether a text baits or trades. A text never changes and is looked at on every evaluation, so the
 * last answers are kept in memory. Threads may share it.
 */
public record Asks(boolean bait, boolean swap) {
  private static final int MOST_KEPT = 20_000;
  private static final Map<String, Asks> KEPT = new ConcurrentHashMap<>();

  /** What that text asks for. */
  public static Asks of(String text) {
    Asks known = KEPT.get(text);
    if (known == null) {
      known = new Asks(Bait.in(text).isPresent(), Swaps.in(text).isPresent());
      if (KEPT.size() >= MOST_KEPT) {
        KEPT.clear();
      }
      KEPT.put(text, known);
    }
    return known;
  }
}
