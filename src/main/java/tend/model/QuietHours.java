package tend.model;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;

/**
 * Hours of every day in which nothing may ring, by the clock on the wall; they may cross midnight.
 *
 * @param from the first quiet minute
 * @param to the first that is no longer quiet, another one than {@code from}
 */
public record QuietHours(LocalTime from, LocalTime to) {
  public QuietHours {
    if (from.equals(to)) {
      throw new IllegalArgumentException("quiet hours end at another time than they begin");
    }
  }

  /** Whether it is quiet at that time of day. */
  public boolean contains(LocalTime time) {
    return crossesMidnight()
        ? !time.isBefore(from) || time.isBefore(to)
        : !time.isBefore(from) && time.isBefore(to);
  }

  /** Whether it is quiet at that moment. */
  public boolean contains(Instant moment, ZoneId zone) {
    return contains(LocalDateTime.ofInstant(moment, zone).toLocalTime());
  }

  /** The first moment, this one or later, at which it is not quiet. */
  public Instant endOf(Instant moment, ZoneId zone) {
    Instant end = moment;
    while (contains(end, zone)) {
      LocalDateTime here = LocalDateTime.ofInstant(end, zone);
      LocalDate day = here.toLocalDate().plusDays(here.toLocalTime().isBefore(to) ? 0 : 1);
      end = next(day.atTime(to), end, zone);
    }
    return end;
  }

  /** When the wall shows that time next, or skips it. */
  private static Instant next(LocalDateTime time, Instant after, ZoneId zone) {
    ZoneOffsetTransition change = zone.getRules().getTransition(time);
    if (change != null && change.isGap()) {
      return change.getInstant();
    }
    Instant first = time.atZone(zone).toInstant();
    return first.isAfter(after) ? first : time.atZone(zone).withLaterOffsetAtOverlap().toInstant();
  }

  @JsonIgnore
  private boolean crossesMidnight() {
    return to.isBefore(from);
  }
}
