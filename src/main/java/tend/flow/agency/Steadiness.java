package tend.flow.agency;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import tend.flow.agency.Glance.Rhythm;
import tend.model.Preferences;

/**
 * How steadily somebody does anything, over {@value #DAYS} days. What counts is that they answered,
 * posted, replied or ticked: that a list was opened says nothing, since calendars, mails and
 * programs open lists, too.
 */
final class Steadiness {
  private static final int DAYS = 60;
  private static final int LEAST_DAYS = 5;

  private Steadiness() {}

  /**
   * Of the moments at which they did something.
   *
   * @param preferences whose days off count neither way
   */
  static Rhythm of(Preferences preferences, Collection<Instant> acts, Instant at) {
    LocalDate today = preferences.dayOf(at);
    TreeSet<LocalDate> days = new TreeSet<>();
    for (Instant act : acts) {
      LocalDate day = preferences.dayOf(act);
      if (!act.isAfter(at) && day.isAfter(today.minusDays(DAYS))) {
        days.add(day);
      }
    }
    if (days.size() < LEAST_DAYS) {
      return new Rhythm(0, null);
    }
    List<Double> gaps = new ArrayList<>();
    LocalDate before = null;
    for (LocalDate day : days) {
      if (before != null) {
        gaps.add(1.0 + missed(preferences, before, day));
      }
      before = day;
    }
    return new Rhythm(missed(preferences, days.last(), today), Usual.median(gaps));
  }

  /** Days strictly between both on which something could be expected. */
  private static int missed(Preferences preferences, LocalDate from, LocalDate to) {
    return (int)
        from.plusDays(1)
            .datesUntil(to.isAfter(from) ? to : from.plusDays(1))
            .filter(day -> !preferences.restedOn(day))
            .count();
  }
}
