package tend.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WorkingUntilTest {
  private static final Instant AT = Instant.parse("2026-04-02T13:20:10.5Z");
  private static final List<String> ZONES = List.of("UTC", "Europe/Oslo", "Asia/Kolkata");

  @Test
  void itCountsLikeTheClockWhateverIsAskedAndInWhateverOrder() {
    Random random = new Random(7);
    for (int i = 0; i < 300; i++) {
      BusinessClock clock = clock(random);
      WorkingUntil until = clock.until(AT);
      for (int j = 0; j < 30; j++) {
        Instant from = AT.minusMillis((long) (random.nextDouble() * 1e10 * (j % 5)));
        assertThat(until.minutes(from)).isEqualTo(clock.between(from, AT).toMinutes());
      }
    }
  }

  private static BusinessClock clock(Random random) {
    Set<DayOfWeek> rest = EnumSet.noneOf(DayOfWeek.class);
    random.ints(random.nextInt(4), 1, 8).forEach(day -> rest.add(DayOfWeek.of(day)));
    LocalDate paused = LocalDate.of(2026, 3, 1 + random.nextInt(28));
    return new BusinessClock(
        ZoneId.of(ZONES.get(random.nextInt(ZONES.size()))),
        LocalTime.of(random.nextInt(10), 15),
        LocalTime.of(12 + random.nextInt(12), 45),
        rest,
        random.nextBoolean() ? List.of() : List.of(new Pause(paused, paused.plusDays(9))));
  }

  @Test
  void nothingIsCountedFromTheMomentOn() {
    BusinessClock clock = clock(new Random(1));
    assertThat(clock.until(AT).minutes(AT.plus(Duration.ofDays(3)))).isZero();
  }

  @Test
  void whereEveryDayIsARestDayAllTimeCounts() {
    BusinessClock clock =
        new BusinessClock(
            ZoneId.of("UTC"), LocalTime.of(9, 0), LocalTime.of(17, 0), Set.of(DayOfWeek.values()));
    assertThat(clock.until(AT).minutes(AT.minus(Duration.ofHours(5)))).isEqualTo(300);
  }
}
