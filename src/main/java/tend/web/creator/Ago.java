package tend.web.creator;

import static tend.web.page.Words.n;
import static tend.web.page.Words.t;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import tend.web.page.Dates;

/** How long ago something was, and on which day. */
final class Ago {
  private static final int WEEKS_FROM = 14;
  private static final int MONTHS_FROM = 60;
  private static final int WEEK = 7;
  private static final int MONTH = 30;

  private Ago() {}

  /** So many days ago; never where it never was, unknown where that is unknown. */
  static String days(@Nullable Double days) {
    if (days == null) {
      return Numbers.unknown();
    }
    if (days.isInfinite()) {
      return t("never");
    }
    int whole = (int) Math.floor(days);
    if (whole < 1) {
      return t("within a day");
    }
    if (whole < WEEKS_FROM) {
      return n(whole, "{0} day ago", "{0} days ago");
    }
    return whole < MONTHS_FROM
        ? n(whole / WEEK, "{0} week ago", "{0} weeks ago")
        : n(whole / MONTH, "{0} month ago", "{0} months ago");
  }

  /** The day, with its year where that is another one. */
  static String day(Instant then, Instant now, ZoneId zone) {
    LocalDate day = LocalDate.ofInstant(then, zone);
    return day.getYear() == LocalDate.ofInstant(now, zone).getYear()
        ? Dates.brief(day)
        : t("{0} {1}", Dates.brief(day), String.valueOf(day.getYear()));
  }
}
