package tend.model.out;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How sending went since it last worked.
 *
 * @param failed how often in a row
 * @param next no try before this; null where none failed
 * @param problem what went wrong last, in one line; null where nothing did
 */
public record Tries(int failed, @Nullable Instant next, @Nullable String problem) {
  /** Nothing failed. */
  public static final Tries FINE = new Tries(0, null, null);

  /** After so many it is given up until somebody looks. */
  public static final int MOST = 10;

  private static final Duration FIRST = Duration.ofMinutes(5);
  private static final Duration LONGEST = Duration.ofHours(6);

  /** One more failed: the next waits twice as long, up to six hours. */
  public Tries failedAgain(Instant at, String why) {
    Duration wait = FIRST.multipliedBy(1L << Math.min(failed, MOST));
    return new Tries(failed + 1, at.plus(wait.compareTo(LONGEST) > 0 ? LONGEST : wait), why);
  }

  /** Whether it is too early for another. */
  public boolean waits(Instant at) {
    return next != null && at.isBefore(next);
  }

  /** Whether nothing is tried any more. */
  public boolean givenUp() {
    return failed >= MOST;
  }
}
