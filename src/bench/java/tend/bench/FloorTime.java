package tend.bench;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import tend.model.Account;

/** The moment of the evaluation and the bounds that lie so many days before it, in milliseconds. */
final class FloorTime {
  static final long MINUTE = 60_000L;
  static final long HOUR = 60 * MINUTE;
  static final long DAY = 24 * HOUR;
  private static final double DAY_MINUTES = 24 * 60;

  final Instant at;
  final long now;
  final long day;
  final long week;
  final long month;
  final long twoMonths;
  final long season;
  final String monday;
  final String firstOfMonth;
  final LocalDate today;
  final ZoneId zone;

  FloorTime(Account account, Instant at) {
    this.at = at;
    this.now = at.toEpochMilli();
    this.day = now - DAY;
    this.week = now - 7 * DAY;
    this.month = now - 30 * DAY;
    this.twoMonths = now - 60 * DAY;
    this.season = now - 90 * DAY;
    this.zone = account.zone();
    this.today = LocalDate.ofInstant(at, zone);
    this.monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).toString();
    this.firstOfMonth = today.withDayOfMonth(1).toString();
  }

  /** Days since then with their fractions, to the minute. */
  double days(long then) {
    long minutes = (now - then) / MINUTE;
    return minutes / DAY_MINUTES;
  }

  /** The same to the second, infinite for never. */
  double exactDays(long then) {
    long seconds = (now - then) / 1_000;
    return then == FloorSoul.NEVER ? Double.POSITIVE_INFINITY : seconds / (DAY / 1_000.0);
  }
}
