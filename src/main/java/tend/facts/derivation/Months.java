package tend.facts.derivation;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tend.facts.Imported;
import tend.facts.Returning;

/**
 * How many people came in the last 30 days and in the 30 before, and how many of them had come
 * earlier; who is counted again counts as they are by then. Used by one thread.
 */
final class Months {
  private static final int WON_BACK_MEMORY_DAYS = 120;
  private static final int MONTH = 30;
  private static final int CAME = 1;
  private static final int RETURNED = 2;
  private static final int CAME_BEFORE = 4;
  private static final int RETURNED_BEFORE = 8;
  private static final int WON_BACK = 16;
  private static final int ACTIVE = 32;
  private final Instant at;
  private final Instant activeSince;
  private final int[] counts = new int[ACTIVE + 1];

  Months(SoFar all) {
    this.at = all.at();
    this.activeSince = at.minus(Duration.ofDays(MONTH));
  }

  void count(Person one) {
    int now = one.came() ? as(one) : 0;
    for (int bit = 1; bit <= ACTIVE; bit <<= 1) {
      counts[bit] += ((now & bit) == 0 ? 0 : 1) - ((one.counted & bit) == 0 ? 0 : 1);
    }
    one.counted = now;
  }

  private int as(Person one) {
    double firstDays = History.Days.between(one.first(), at);
    int month = !one.cameThisMonth() ? 0 : firstDays >= MONTH ? CAME | RETURNED : CAME;
    int before =
        !one.cameMonthBefore()
            ? 0
            : firstDays >= 2 * MONTH ? CAME_BEFORE | RETURNED_BEFORE : CAME_BEFORE;
    boolean active = !one.last().isBefore(activeSince) && one.follows;
    return month | before | (one.wonBack() ? WON_BACK : 0) | (active ? ACTIVE : 0);
  }

  int came() {
    return counts[CAME];
  }

  /** Of those of the last month. */
  @Nullable Double percent() {
    return counts[CAME] == 0 ? null : 100.0 * counts[RETURNED] / counts[CAME];
  }

  /** Of those of the month before. */
  @Nullable Double percentBefore() {
    return counts[CAME_BEFORE] == 0 ? null : 100.0 * counts[RETURNED_BEFORE] / counts[CAME_BEFORE];
  }

  int wonBack() {
    return counts[WON_BACK];
  }

  /** Followers who came in the last 30 days. */
  int activeFollowers() {
    return counts[ACTIVE];
  }

  /** Who comes again, as far as the imports can tell. */
  Returning returning(Imported imported, History history, Talks talks) {
    boolean known = imported.deeds();
    Double percent = history.days() >= 2 * MONTH ? percent() : null;
    Double percentBefore = history.days() >= 3 * MONTH ? percentBefore() : null;
    return new Returning(
        known ? came() : null,
        percent,
        percentBefore,
        percent == null || percentBefore == null ? null : percentBefore - percent,
        known && history.days() >= WON_BACK_MEMORY_DAYS ? wonBack() : null,
        imported.conversations() && imported.ownReplies() ? talks.answered() : null,
        talks.wentOnPercent());
  }
}
