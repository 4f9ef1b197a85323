package tend.plan.weeks;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import tend.model.Work;

/**
 * What a work is worth on a day: all of its value up to the day it is due, then four fifths of the
 * day before on each day later, and nothing once it makes no sense any more. People still want a
 * late answer, but a conversation cools: after three days about half is left of what it would have
 * meant, after a week a fifth.
 */
final class Worth {
  private static final int MILLE = 1_000;

  private Worth() {}

  /**
   * Whole points; at least one on every day on which it makes sense. Its value is that of today,
   * and counts already how late it is by then.
   */
  static int on(Work work, LocalDate day, LocalDate today) {
    if (day.isBefore(work.earliest()) || (work.last() != null && day.isAfter(work.last()))) {
      return 0;
    }
    LocalDate due = work.due();
    long late =
        due == null
            ? 0
            : Math.max(0, ChronoUnit.DAYS.between(due.isBefore(today) ? today : due, day));
    long mille = MILLE;
    for (long i = 0; i < late && mille > 0; i++) {
      mille = mille * 4 / 5;
    }
    return (int) Math.max(1, work.value() * mille / MILLE);
  }
}
