package tend.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** When an item should be done, in words that never blame. */
public final class DueInWords {
  private static final DateTimeFormatter WEEKDAY =
      DateTimeFormatter.ofPattern("EEE d MMM", Locale.ENGLISH);
  private static final DateTimeFormatter CLOCK =
      DateTimeFormatter.ofPattern("H:mm", Locale.ENGLISH);

  private DueInWords() {}

  /** The words at that moment, on the clock of that zone. */
  public static String of(Item item, Instant at, ZoneId zone) {
    LocalDate today = LocalDate.ofInstant(at, zone);
    if (item.due().isBefore(at)) {
      Instant since = item.what().since();
      LocalDate came = LocalDate.ofInstant(since, zone);
      return "waiting since "
          + (came.equals(today) ? CLOCK.format(since.atZone(zone)) : WEEKDAY.format(came));
    }
    LocalDate day = LocalDate.ofInstant(item.due(), zone);
    if (day.equals(today)) {
      return "by " + CLOCK.format(item.due().atZone(zone));
    }
    return day.equals(today.plusDays(1)) ? "by tomorrow" : "by " + WEEKDAY.format(day);
  }
}
