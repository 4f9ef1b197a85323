package tend.model;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Counts working time only: from opening to closing on days that are no rest days and in no pause,
 * by the clock on the wall, so that a day with a time change keeps its hours. Where every day is a
 * rest day it counts plain time. Immutable.
 */
public record BusinessClock(
    ZoneId zone, LocalTime opens, LocalTime closes, Set<DayOfWeek> rest, List<Pause> pauses) {
  static final int WEEK = 7;

  public BusinessClock {
    rest = Set.copyOf(rest);
    pauses = Pause.joined(pauses);
  }

  /** One without pauses. */
  public BusinessClock(ZoneId zone, LocalTime opens, LocalTime closes, Set<DayOfWeek> rest) {
    this(zone, opens, closes, rest, List.of());
  }

  /** The clock of an account's own hours. */
  public static BusinessClock of(Account account) {
    Preferences p = account.preferences();
    return new BusinessClock(account.zone(), p.opens(), p.closes(), p.restDays(), p.pauses());
  }

  /** The moment at which that much working time has passed. */
  public Instant after(Instant start, Duration working) {
    if (rest.size() == WEEK) {
      return start.plus(working);
    }
    LocalDateTime at = LocalDateTime.ofInstant(start, zone);
    Duration left = working;
    LocalDate day = at.toLocalDate();
    LocalTime from = at.toLocalTime();
    long weeks = left.compareTo(week()) < 0 ? 0 : left.dividedBy(week());
    LocalDate first = day;
    if (weeks > 1 && pauses.stream().allMatch(p -> p.to().isBefore(first))) {
      day = day.plusWeeks(weeks - 1);
      left = left.minus(week().multipliedBy(weeks - 1));
    }
    while (true) {
      Optional<Pause> pause = pauses.isEmpty() ? Optional.empty() : Pause.on(day, pauses);
      if (pause.isPresent()) {
        day = pause.get().to().plusDays(1);
        from = LocalTime.MIN;
      }
      Duration today = leftOf(day, from);
      if (!today.isZero() && left.compareTo(today) <= 0) {
        LocalTime begin = from.isBefore(opens) ? opens : from;
        return day.atTime(begin).plus(left).atZone(zone).toInstant();
      }
      left = left.minus(today);
      day = day.plusDays(1);
      from = LocalTime.MIN;
    }
  }

  /** The same clock for many moments up to one. */
  public WorkingUntil until(Instant at) {
    return new WorkingUntil(this, at);
  }

  /** Working time between two moments; zero when {@code to} is not later. */
  public Duration between(Instant from, Instant to) {
    if (!from.isBefore(to)) {
      return Duration.ZERO;
    }
    if (rest.size() == WEEK) {
      return Duration.between(from, to);
    }
    LocalDateTime start = LocalDateTime.ofInstant(from, zone);
    LocalDateTime end = LocalDateTime.ofInstant(to, zone);
    Duration sum = between(start, end);
    for (Pause pause : pauses) {
      LocalDateTime begins = pause.from().atStartOfDay();
      LocalDateTime ends = pause.to().plusDays(1).atStartOfDay();
      sum =
          sum.minus(
              between(start.isAfter(begins) ? start : begins, end.isBefore(ends) ? end : ends));
    }
    return sum;
  }

  /** The same whatever was paused. */
  private Duration between(LocalDateTime start, LocalDateTime end) {
    if (!start.isBefore(end)) {
      return Duration.ZERO;
    }
    long weeks = Math.max(0, ChronoUnit.WEEKS.between(start, end));
    Duration sum = week().multipliedBy(weeks);
    LocalDateTime rest = start.plusWeeks(weeks);
    for (LocalDate day = rest.toLocalDate();
        !day.isAfter(end.toLocalDate());
        day = day.plusDays(1)) {
      LocalTime begin = day.equals(rest.toLocalDate()) ? rest.toLocalTime() : LocalTime.MIN;
      Duration untilClose = leftOf(day, begin);
      Duration afterEnd =
          day.equals(end.toLocalDate()) ? leftOf(day, end.toLocalTime()) : Duration.ZERO;
      sum = sum.plus(untilClose).minus(afterEnd);
    }
    return sum;
  }

  /** Whether a deadline has passed, in whole minutes: due at 9:15 is breached from 9:16. */
  public static boolean breached(Instant due, Instant at) {
    return at.truncatedTo(ChronoUnit.MINUTES).isAfter(due.truncatedTo(ChronoUnit.MINUTES));
  }

  /** Working time of that day from then on, whatever was paused. */
  Duration leftOf(LocalDate day, LocalTime from) {
    if (rest.contains(day.getDayOfWeek()) || !from.isBefore(closes)) {
      return Duration.ZERO;
    }
    return Duration.between(from.isBefore(opens) ? opens : from, closes);
  }

  private Duration week() {
    // Duration.multipliedBy goes by way of decimals, fifty times as slow
    return Duration.ofNanos(Duration.between(opens, closes).toNanos() * (WEEK - rest.size()));
  }
}
