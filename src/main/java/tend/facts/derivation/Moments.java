package tend.facts.derivation;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;
import org.jspecify.annotations.Nullable;

/** Reads days, and moments with their zone, as rows have them in their columns. */
final class Moments {
  private static final String SHAPE = "0000-00-00T00:00:00";
  private static final int DAY = "0000-00-00".length();
  private static final int DAY_SECONDS = 24 * 60 * 60;

  private Moments() {}

  /** What clocks show then where those rules hold, to the second; zones make new ones each time. */
  static LocalDateTime local(Instant when, ZoneRules rules) {
    return LocalDateTime.ofEpochSecond(when.getEpochSecond(), 0, rules.getOffset(when));
  }

  /** Null for anything else. */
  static @Nullable Instant read(@Nullable String written) {
    if (written == null) {
      return null;
    }
    try {
      return isPlain(written) ? plain(written) : any(written);
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static Instant any(String written) {
    return written.indexOf('T') < 0
        ? LocalDate.parse(written).atStartOfDay().toInstant(ZoneOffset.UTC)
        : OffsetDateTime.parse(written).toInstant();
  }

  /** Nearly all are written in one of two ways, which are read much faster by hand. */
  private static boolean isPlain(String written) {
    int length = written.length();
    boolean moment = length == SHAPE.length() + 1 && written.charAt(length - 1) == 'Z';
    if (!moment && length != DAY) {
      return false;
    }
    for (int i = 0; i < Math.min(length, SHAPE.length()); i++) {
      char c = written.charAt(i);
      char shape = SHAPE.charAt(i);
      if (shape == '0' ? c < '0' || c > '9' : c != shape) {
        return false;
      }
    }
    return true;
  }

  private static Instant plain(String written) {
    LocalDate day =
        LocalDate.of(number(written, 0, 4), number(written, 5, 7), number(written, 8, 10));
    return Instant.ofEpochSecond(
        day.toEpochDay() * DAY_SECONDS + (written.length() == DAY ? 0 : secondOfDay(written)));
  }

  private static int secondOfDay(String written) {
    int hour = number(written, 11, 13);
    int minute = number(written, 14, 16);
    int second = number(written, 17, 19);
    if (hour > 23 || minute > 59 || second > 59) {
      throw new DateTimeException(written);
    }
    return (hour * 60 + minute) * 60 + second;
  }

  private static int number(String digits, int from, int to) {
    int number = 0;
    for (int i = from; i < to; i++) {
      number = 10 * number + digits.charAt(i) - '0';
    }
    return number;
  }
}
