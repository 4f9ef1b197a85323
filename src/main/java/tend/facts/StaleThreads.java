package tend.facts;

import java.time.Instant;
import java.util.List;
import tend.model.Covered;

/**
 * All threads that have waited for more than {@link FactSheet#STALE_AFTER}, as one fact.
 *
 * @param count how many
 * @param oldestDays age of the oldest in whole days
 * @param newest the newest interaction among them: the occurrence
 * @param since when that one arrived
 * @param threads all of them, oldest first
 */
public record StaleThreads(
    int count, long oldestDays, String newest, Instant since, List<Covered> threads) {
  public StaleThreads {
    threads = Covered.copyOf(threads);
  }
}
