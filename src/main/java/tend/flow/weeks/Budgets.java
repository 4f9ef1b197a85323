package tend.flow.weeks;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import tend.model.Account;
import tend.model.Interaction;
import tend.model.Kind;
import tend.model.Whose;
import tend.store.ActivityStore;

/**
 * What there is on a day, and what of it is kept for comments that will come: as many as usually
 * come on that weekday, but never more than half of the day. Threads may share it.
 */
public final class Budgets {
  private static final int WEEKS = 8;
  private static final int DAYS = 7 * WEEKS;
  private static final int MINUTES_EACH = 2;
  private final ActivityStore activity;

  public Budgets(ActivityStore activity) {
    this.activity = activity;
  }

  /** Why nothing is to be done on that day; null on others. */
  static @Nullable String off(Whose whose, LocalDate day) {
    return whose.pauseOn(day).isPresent()
        ? "Pause"
        : whose.restsOn(day.getDayOfWeek()) ? "Rest day" : null;
  }

  /** Minutes of each day; none on days off. */
  public ToIntFunction<LocalDate> minutes(Whose whose) {
    return day -> off(whose, day) == null ? whose.minutesOn(day.getDayOfWeek()) : 0;
  }

  /**
   * Minutes of each day that are kept. What comes on days off waits for the next day on which
   * somebody is there.
   */
  public ToIntFunction<LocalDate> care(Whose whose, Instant at) {
    Map<DayOfWeek, Integer> usual = usual(whose, at);
    ToIntFunction<LocalDate> minutes = minutes(whose);
    return day -> {
      int kept = 0;
      LocalDate from = day;
      do {
        kept += MINUTES_EACH * usual.getOrDefault(from.getDayOfWeek(), 0);
        from = from.minusDays(1);
      } while (off(whose, from) != null && from.isAfter(day.minusDays(DAYS)));
      return Math.min(kept, minutes.applyAsInt(day) / 2);
    };
  }

  /** The median of comments by others on each weekday of the last eight weeks. */
  private Map<DayOfWeek, Integer> usual(Whose whose, Instant at) {
    LocalDate today = LocalDate.ofInstant(at, whose.zone());
    LocalDate first = today.minusDays(DAYS);
    Map<LocalDate, Integer> perDay = new TreeMap<>();
    Instant since = first.atStartOfDay(whose.zone()).toInstant().minusMillis(1);
    for (Account account : whose.accounts()) {
      for (Interaction one : activity.words(account.name(), since, at)) {
        if (!one.own() && one.kind() != Kind.POST) {
          perDay.merge(LocalDate.ofInstant(one.at(), whose.zone()), 1, Integer::sum);
        }
      }
    }
    Map<DayOfWeek, Integer> usual = new EnumMap<>(DayOfWeek.class);
    for (DayOfWeek weekday : DayOfWeek.values()) {
      usual.put(weekday, median(weekday, first, today, perDay));
    }
    return usual;
  }

  /** Today is not over and not counted. */
  private static int median(
      DayOfWeek weekday, LocalDate first, LocalDate today, Map<LocalDate, Integer> perDay) {
    List<Integer> counts = new ArrayList<>();
    for (LocalDate day = first; day.isBefore(today); day = day.plusDays(1)) {
      if (day.getDayOfWeek() == weekday) {
        counts.add(perDay.getOrDefault(day, 0));
      }
    }
    Collections.sort(counts);
    return (counts.get(counts.size() / 2) + counts.get((counts.size() - 1) / 2)) / 2;
  }
}
