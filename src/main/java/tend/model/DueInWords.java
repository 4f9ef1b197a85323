package tend.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** When an item should be done, in words that never blame. */
public final class DueInWords {
  private static final DateTimeFormatter WEEKDAY =
      DateTimeFormatter.ofPattern("EEE d MMM", Locale.ENGLISH);
  private static final DateTimeFormatter CLOCK =
      DateTimeFormatter.ofPattern("H:mm", Locale.ENGLISH);

  private DueInWords() {}

  /**
   * What the words are made of.
   *
   * @param late whether its time has come; then {@code moment} is since when it waits
   * @param day how near the day of that moment is
   */
  public record Due(boolean late, Near day, ZonedDateTime moment) {
    /** Today goes by the clock, tomorrow by its name, any other day by its date. */
    public enum Near {
      TODAY,
      TOMORROW,
      OTHER
    }
  }

  /** What the words at that moment are made of, on the clock of that zone. */
  public static Due due(Item item, Instant at, ZoneId zone) {
    boolean late = item.due().isBefore(at);
    ZonedDateTime moment = (late ? item.what().since() : item.due()).atZone(zone);
    LocalDate today = LocalDate.ofInstant(at, zone);
    LocalDate day = moment.toLocalDate();
    if (day.equals(today)) {
      return new Due(late, Due.Near.TODAY, moment);
    }
    boolean tomorrow = !late && day.equals(today.plusDays(1));
    return new Due(late, tomorrow ? Due.Near.TOMORROW : Due.Near.OTHER, moment);
  }

  /** The words at that moment, on the clock of that zone. */
  public static String of(Item item, Instant at, ZoneId zone) {
    Due due = due(item, at, zone);
    String when =
        switch (due.day()) {
          case TODAY -> CLOCK.format(due.moment());
          case TOMORROW -> "tomorrow";
          case OTHER -> WEEKDAY.format(due.moment());
        };
    return (due.late() ? "waiting since " : "by ") + when;
  }
}
