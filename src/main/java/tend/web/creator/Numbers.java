package tend.web.creator;

import static tend.web.page.Words.n;
import static tend.web.page.Words.t;

import org.jspecify.annotations.Nullable;
import tend.web.page.Dates;

/** Numbers as people say them; what is missing is unknown and never nothing. */
final class Numbers {
  private static final int DAY_MINUTES = 24 * 60;

  private Numbers() {}

  static String unknown() {
    return t("unknown");
  }

  /** Of a share between 0 and 1. */
  static String percent(@Nullable Double share) {
    return share == null ? unknown() : t("{0} %", Math.round(100 * share));
  }

  /** With one digit where it is a small one. */
  static String finePercent(double share) {
    double percent = 100 * share;
    return Math.abs(percent) < 10 ? t("{0} %", Math.round(10 * percent) / 10.0) : percent(share);
  }

  static String count(@Nullable Integer many) {
    return many == null ? unknown() : t("{0}", many);
  }

  /** Minutes, or days where there are many. */
  static String minutes(@Nullable Double minutes) {
    if (minutes == null) {
      return unknown();
    }
    long days = Math.round(minutes / DAY_MINUTES);
    return minutes < 2 * DAY_MINUTES
        ? Dates.minutes((int) Math.round(minutes))
        : n(days, "{0} day", "{0} days");
  }
}
