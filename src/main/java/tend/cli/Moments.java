package tend.cli;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** A day or a moment as somebody writes it; days are the account's. */
final class Moments {
  private Moments() {}

  /** When that begins. */
  static @Nullable Instant start(String option, @Nullable String written, ZoneId zone) {
    return written == null
        ? null
        : isDay(written)
            ? day(option, written).atStartOfDay(zone).toInstant()
            : moment(option, written);
  }

  /** The last moment of it. */
  static @Nullable Instant end(String option, @Nullable String written, ZoneId zone) {
    return written == null
        ? null
        : isDay(written)
            ? day(option, written).plusDays(1).atStartOfDay(zone).toInstant().minusMillis(1)
            : moment(option, written);
  }

  private static boolean isDay(String written) {
    return written.indexOf('T') < 0;
  }

  /** A day, such as 2026-03-02. */
  static LocalDate day(String option, String written) {
    try {
      return LocalDate.parse(written);
    } catch (DateTimeParseException e) {
      throw new Errors.WrongUsage(
          option + " \"" + written + "\" is no day; write it as 2026-03-02");
    }
  }

  private static Instant moment(String option, String written) {
    try {
      return Instant.parse(written);
    } catch (DateTimeParseException e) {
      throw new Errors.WrongUsage(
          option
              + " \""
              + written
              + "\" is no day and no moment; write 2026-03-02 or 2026-03-02T09:00:00Z");
    }
  }
}
