package tend.model;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.Arrays;

/**
 * What a {@link BusinessClock} counts from many moments up to the same one: each day between is
 * looked at once and not once a question. Not shared by threads.
 */
public final class WorkingUntil {
  private static final long DAY_SECONDS = Duration.ofDays(1).toSeconds();
  private static final long MINUTE_NANOS = Duration.ofMinutes(1).toNanos();
  private static final int MOST_DAYS = 36_500;
  private final BusinessClock clock;
  private final Instant at;
  private final ZoneRules rules;
  private final long lastDay;
  private final long lastNano;

  /** By how many days before the last one, the working time after that day; how many are known. */
  private long[] after = new long[64];

  private int known = 2;

  /** From when to when the hours of the zone were shifted by so much. */
  private long shiftFrom = Long.MAX_VALUE;

  private long shiftTo = Long.MIN_VALUE;
  private int shift;

  WorkingUntil(BusinessClock clock, Instant at) {
    this.clock = clock;
    this.at = at;
    this.rules = clock.zone().getRules();
    LocalDateTime last = LocalDateTime.ofInstant(at, clock.zone());
    this.lastDay = last.toLocalDate().toEpochDay();
    this.lastNano = last.toLocalTime().toNanoOfDay();
    this.after[1] = left(lastDay, 0) - left(lastDay, lastNano);
  }

  /** The whole minutes from then on; 0 where it is not earlier. */
  public long minutes(Instant from) {
    if (clock.rest().size() == BusinessClock.WEEK || !from.isBefore(at)) {
      return clock.between(from, at).toMinutes();
    }
    long second = from.getEpochSecond() + shift(from);
    long day = Math.floorDiv(second, DAY_SECONDS);
    long nano = (second - day * DAY_SECONDS) * 1_000_000_000L + from.getNano();
    long ago = lastDay - day;
    if (ago > MOST_DAYS) {
      return clock.between(from, at).toMinutes();
    }
    if (ago <= 0) {
      return ago == 0 && nano < lastNano
          ? (left(day, nano) - left(day, lastNano)) / MINUTE_NANOS
          : 0;
    }
    return (left(day, nano) + after((int) ago)) / MINUTE_NANOS;
  }

  private long after(int ago) {
    if (ago >= after.length) {
      after = Arrays.copyOf(after, Math.max(ago + 1, 2 * after.length));
    }
    for (; known <= ago; known++) {
      after[known] = after[known - 1] + left(lastDay - known + 1, 0);
    }
    return after[ago];
  }

  private long left(long day, long nano) {
    LocalDate date = LocalDate.ofEpochDay(day);
    boolean paused = !clock.pauses().isEmpty() && Pause.on(date, clock.pauses()).isPresent();
    return paused ? 0 : clock.leftOf(date, LocalTime.ofNanoOfDay(nano)).toNanos();
  }

  private int shift(Instant from) {
    long second = from.getEpochSecond();
    if (second < shiftFrom || second >= shiftTo) {
      ZoneOffsetTransition next = rules.nextTransition(from);
      shiftFrom = second;
      shiftTo = next == null ? Long.MAX_VALUE : next.toEpochSecond();
      shift = rules.getOffset(from).getTotalSeconds();
    }
    return shift;
  }
}
