package tend.facts.derivation;

import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * How many different people each of the last nine weeks saw, counted back from a moment. Used by
 * one thread.
 */
final class Weeks {
  private static final int BEFORE = 8;
  private static final int LEAST_BEFORE = 4;
  private static final int DAY_SECONDS = 24 * 60 * 60;
  private static final int WEEK_SECONDS = 7 * DAY_SECONDS;
  private final Ago ago;
  private final int[] people = new int[BEFORE + 1];
  private @Nullable Instant first;
  private @Nullable Instant last;

  Weeks(Ago ago) {
    this.ago = ago;
  }

  /**
   * Somebody came then.
   *
   * @param seen a bit for each week in which they came before
   * @return the same with this one
   */
  int met(Instant when, int seen) {
    first = first == null || when.isBefore(first) ? when : first;
    last = last == null || when.isAfter(last) ? when : last;
    long week = ago.seconds(when) / WEEK_SECONDS;
    if (week > BEFORE || (seen & (1 << week)) != 0) {
      return seen;
    }
    people[(int) week]++;
    return seen | (1 << week);
  }

  /** Whether they came on different days: a list with one date for all says nothing of when. */
  boolean spread() {
    return first != null && last != null && Ago.seconds(first, last) >= DAY_SECONDS;
  }

  /** People of the last seven days. */
  int lately() {
    return people[0];
  }

  /** Those by the usual week's, one at least; null where too few weeks are known. */
  @Nullable Double ratio() {
    if (first == null || !spread()) {
      return null;
    }
    int known = (int) Math.min(BEFORE, ago.seconds(first) / WEEK_SECONDS);
    return known < LEAST_BEFORE ? null : lately() / Math.max(1, usual(known));
  }

  /** The middle one of the weeks before, or the mean of the middle two. */
  private double usual(int known) {
    int[] sizes = Arrays.copyOfRange(people, 1, known + 1);
    Arrays.sort(sizes);
    int middle = known / 2;
    return known % 2 == 1 ? sizes[middle] : (sizes[middle - 1] + sizes[middle]) / 2.0;
  }
}
