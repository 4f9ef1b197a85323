package tend.plan.weeks;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import tend.plan.weeks.Wanted.Cap;

/** Days and caps in words. */
final class Said {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEE d MMM", Locale.ENGLISH);

  private Said() {}

  /** Such as "Tue 9 Jun". */
  static String day(LocalDate date) {
    return date.format(DAY);
  }

  /** What a cap allows, such as "at most 1 x ask a week". */
  static String aWeek(Cap cap) {
    return "at most " + many(cap.perWeek(), cap) + " a week";
  }

  static String aDay(Cap cap) {
    return "at most " + many(cap.perDay(), cap) + " a day";
  }

  static String apart(Cap cap) {
    return kind(cap) + "s stand " + cap.apart() + " days apart";
  }

  private static String many(int n, Cap cap) {
    return n + " " + kind(cap) + (n == 1 ? "" : "s");
  }

  private static String kind(Cap cap) {
    return cap.name().replace('/', ' ');
  }
}
