package tend.plan;

import java.time.LocalDate;
import java.util.Set;
import java.util.function.Predicate;

/**
 * How many days in a row something was done. Days off are passed over, whatever was done on them,
 * and a day is not missed before it is over.
 */
public final class DailyRhythm {
  private DailyRhythm() {}

  /**
   * Counts back from that day.
   *
   * @param done days on which something was done
   * @param off whether a day is a rest day or one of a pause
   */
  public static int days(LocalDate today, Set<LocalDate> done, Predicate<LocalDate> off) {
    LocalDate first = done.stream().min(LocalDate::compareTo).orElse(today);
    int days = 0;
    for (LocalDate day = today; !day.isBefore(first); day = day.minusDays(1)) {
      boolean counts = !off.test(day);
      if (counts && done.contains(day)) {
        days++;
      } else if (counts && !day.equals(today)) {
        return days;
      }
    }
    return days;
  }
}
