package tend.web.page;

import java.time.LocalDate;
import java.time.Month;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.regex.Pattern;

/** Days and minutes as people say them. */
public final class Dates {
  private static final int HOUR = 60;
  private static final DateTimeFormatter LONG = format("EEEE d MMMM");
  private static final DateTimeFormatter DAY = format("d MMMM");
  private static final DateTimeFormatter SHORT = format("d MMM");
  private static final DateTimeFormatter WEEKDAY = format("EEE");
  private static final DateTimeFormatter WEEKDAY_SHORT = format("EEE d MMM");

  private static final Pattern WRITTEN = Pattern.compile("\\b\\d{4}-\\d\\d-\\d\\d\\b");

  private Dates() {}

  private static DateTimeFormatter format(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
  }

  /** Monday 9 June. */
  public static String full(LocalDate day) {
    return LONG.format(day);
  }

  /** 9 June. */
  public static String day(LocalDate day) {
    return DAY.format(day);
  }

  /** 9 Jun. */
  public static String brief(LocalDate day) {
    return SHORT.format(day);
  }

  /** Mon. */
  public static String weekday(LocalDate day) {
    return WEEKDAY.format(day);
  }

  /** Mon 9 Jun. */
  public static String weekdayAnd(LocalDate day) {
    return WEEKDAY_SHORT.format(day);
  }

  /** 9 June, 9–15 June, or 30 Jun–5 Jul. */
  public static String span(LocalDate from, LocalDate to) {
    if (from.equals(to)) {
      return day(from);
    }
    Month month = from.getMonth();
    return month == to.getMonth() && from.getYear() == to.getYear()
        ? from.getDayOfMonth() + "–" + day(to)
        : brief(from) + "–" + brief(to);
  }

  /** 45 min, 5 h, 5 h 05. */
  public static String minutes(int minutes) {
    if (minutes < HOUR) {
      return minutes + " min";
    }
    int rest = minutes % HOUR;
    return minutes / HOUR + " h" + (rest == 0 ? "" : String.format(Locale.ROOT, " %02d", rest));
  }

  /** Days within a text as people say them. */
  public static String spoken(String text) {
    return WRITTEN.matcher(text).replaceAll(day -> spokenDay(day.group()));
  }

  private static String spokenDay(String written) {
    try {
      return day(LocalDate.parse(written));
    } catch (DateTimeParseException e) {
      return written;
    }
  }

  /** The text with a capital letter first. */
  public static String capital(String text) {
    return text.isEmpty()
        ? text
        : text.substring(0, 1).toUpperCase(Locale.ENGLISH) + text.substring(1);
  }

  /** What is said of a refusal, as a sentence. */
  public static String sentence(Exception refused) {
    String said = spoken(String.valueOf(refused.getMessage()));
    String whole = capital(said);
    return whole.endsWith(".") ? whole : whole + ".";
  }
}
