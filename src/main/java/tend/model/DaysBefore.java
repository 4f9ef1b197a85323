package tend.model;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a person's days were until they chose another zone or other rest days: what is over is read
 * by what held then.
 *
 * @param zone null where none was chosen, which is UTC
 * @param until the moment of the change
 */
public record DaysBefore(@Nullable ZoneId zone, Set<DayOfWeek> restDays, Instant until) {
  public DaysBefore {
    restDays = Set.copyOf(restDays);
  }

  /** The date of that moment, as it was then. */
  LocalDate dayOf(Instant moment) {
    return LocalDate.ofInstant(moment, zone == null ? ZoneOffset.UTC : zone);
  }
}
