package tend.web.page;

import static tend.web.page.Words.n;
import static tend.web.page.Words.t;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.WeekFields;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import tend.model.Account;

/** Days, clocks and minutes as the language of this thread's pages says them. */
public final class Dates {
  private static final int HOUR = 60;
  private static final int MOST_HOURS = 48;
  private static final Pattern WRITTEN = Pattern.compile("\\b\\d{4}-\\d\\d-\\d\\d\\b");

  private Dates() {}

  private static String format(String pattern, TemporalAccessor moment) {
    Catalogue words = Words.language().words();
    return words.dated(
        DateTimeFormatter.ofPattern(words.pattern(pattern), Words.locale()).format(moment));
  }

  /** Monday 9 June. */
  public static String full(LocalDate day) {
    return format("EEEE d MMMM", day);
  }

  /** 9 June. */
  public static String day(LocalDate day) {
    return format("d MMMM", day);
  }

  /** 9 June 2026. */
  public static String withYear(LocalDate day) {
    return format("d MMMM yyyy", day);
  }

  /** 9 Jun. */
  public static String brief(LocalDate day) {
    return format("d MMM", day);
  }

  /** 9. */
  public static String number(LocalDate day) {
    return format("d", day);
  }

  /** Mon. */
  public static String weekday(LocalDate day) {
    return format("EEE", day);
  }

  /** Mon. */
  public static String weekday(DayOfWeek day) {
    return format("EEE", day);
  }

  /** Mon 9 Jun. */
  public static String weekdayAnd(LocalDate day) {
    return format("EEE d MMM", day);
  }

  /** 15:04, by the clock of the zone it is in. */
  public static String clock(ZonedDateTime moment) {
    return format("H:mm", moment);
  }

  /**
   * Whose clock pages for strategists go by: that of the first account, since nobody says where
   * they read; where there is none, that of no place.
   */
  public static ZoneId zone(List<Account> accounts) {
    return accounts.stream()
        .min(Comparator.comparing(Account::name))
        .map(Account::zone)
        .orElse(ZoneId.of("UTC"));
  }

  /** The day with which weeks begin where the reader is. */
  public static DayOfWeek weekBegins() {
    return WeekFields.of(Words.locale()).getFirstDayOfWeek();
  }

  /** 9 June, 9–15 June, or 30 Jun–5 Jul. */
  public static String span(LocalDate from, LocalDate to) {
    if (from.equals(to)) {
      return day(from);
    }
    Month month = from.getMonth();
    return month == to.getMonth() && from.getYear() == to.getYear()
        ? within(from, to)
        : brief(from) + "–" + brief(to);
  }

  private static String within(LocalDate from, LocalDate to) {
    String pattern = Words.language().words().pattern("d–d MMMM");
    int dash = pattern.indexOf('–');
    return format(pattern.substring(0, dash), from) + "–" + format(pattern.substring(dash + 1), to);
  }

  /** 45 min, 5 h, 5 h 05. */
  public static String minutes(int minutes) {
    if (minutes < HOUR) {
      return t("{0} min", minutes);
    }
    int rest = minutes % HOUR;
    return rest == 0
        ? t("{0} h", minutes / HOUR)
        : t("{0} h {1}", minutes / HOUR, String.format(Locale.ROOT, "%02d", rest));
  }

  /** The same, and from two days on in days. */
  public static String lasting(Duration time) {
    return time.toHours() >= MOST_HOURS
        ? n(time.toDays(), "{0} day", "{0} days")
        : minutes((int) time.toMinutes());
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
        : text.substring(0, 1).toUpperCase(Words.locale()) + text.substring(1);
  }

  /** What is said of a refusal, as a sentence. */
  public static String sentence(Exception refused) {
    String said = spoken(Words.said(String.valueOf(refused.getMessage())));
    String whole = capital(said);
    return whole.endsWith(".") ? whole : whole + ".";
  }
}
