package tend.web;

import java.time.LocalDate;
import java.time.Month;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Days and minutes as people say them. */
final class Dates {
  private static final int HOUR = 60;
  private static final DateTimeFormatter LONG = format("EEEE d MMMM");
  private static final DateTimeFormatter DAY = format("d MMMM");
  private static final DateTimeFormatter SHORT = format("d MMM");
  private static final DateTimeFormatter WEEKDAY = format("EEE");
  private static final DateTimeFormatter WEEKDAY_SHORT = format("EEE d MMM");

  private Dates() {}

  private static DateTimeFormatter format(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
  }

  /** Monday 9 June. */
  static String full(LocalDate day) {
    return LONG.format(day);
  }

  /** 9 June. */
  static String day(LocalDate day) {
    return DAY.format(day);
  }

  /** 9 Jun. */
  static String brief(LocalDate day) {
    return SHORT.format(day);
  }

  /** Mon. */
  static String weekday(LocalDate day) {
    return WEEKDAY.format(day);
  }

  /** Mon 9 Jun. */
  static String weekdayAnd(LocalDate day) {
    return WEEKDAY_SHORT.format(day);
  }

  /** 9 June, 9–15 June, or 30 Jun–5 Jul. */
  static String span(LocalDate from, LocalDate to) {
    if (from.equals(to)) {
      return day(from);
    }
    Month month = from.getMonth();
    return month == to.getMonth() && from.getYear() == to.getYear()
        ? from.getDayOfMonth() + "–" + day(to)
        : brief(from) + "–" + brief(to);
  }

  /** 45 min, 5 h, 5 h 05. */
  static String minutes(int minutes) {
    if (minutes < HOUR) {
      return minutes + " min";
    }
    int rest = minutes % HOUR;
    return minutes / HOUR + " h" + (rest == 0 ? "" : String.format(Locale.ROOT, " %02d", rest));
  }

  /** What is said of a refusal, as a sentence. */
  static String sentence(Exception refused) {
    String said = String.valueOf(refused.getMessage());
    String whole = said.substring(0, 1).toUpperCase(Locale.ENGLISH) + said.substring(1);
    return whole.endsWith(".") ? whole : whole + ".";
  }
}
