package tend.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Days on which a person chose to do nothing; they count like rest days.
 *
 * @param from the first of them, in the zone of the person
 * @param to the last of them, never before the first
 */
public record Pause(LocalDate from, LocalDate to) {
  public Pause {
    if (to.isBefore(from)) {
      throw new IllegalArgumentException("a pause ends before it begins");
    }
  }

  /** Whether that day is one of them. */
  public boolean contains(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(to);
  }

  /** The one that the day is in. */
  public static Optional<Pause> on(LocalDate day, List<Pause> pauses) {
    for (Pause pause : pauses) { // mostly none, and asked of many days
      if (pause.contains(day)) {
        return Optional.of(pause);
      }
    }
    return Optional.empty();
  }

  /** The same days in order, those that overlap or follow each other as one. */
  public static List<Pause> joined(List<Pause> pauses) {
    List<Pause> joined = new ArrayList<>();
    for (Pause pause : pauses.stream().sorted(Comparator.comparing(Pause::from)).toList()) {
      Pause last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
      if (last == null || pause.from().isAfter(last.to().plusDays(1))) {
        joined.add(pause);
      } else if (pause.to().isAfter(last.to())) {
        joined.set(joined.size() - 1, new Pause(last.from(), pause.to()));
      }
    }
    return List.copyOf(joined);
  }

  /** The days of them before that day; what was paused stays paused. */
  public static List<Pause> before(LocalDate day, List<Pause> pauses) {
    return pauses.stream()
        .filter(p -> p.from().isBefore(day))
        .map(p -> p.to().isBefore(day) ? p : new Pause(p.from(), day.minusDays(1)))
        .toList();
  }
}
