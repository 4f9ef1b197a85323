package tend.model;

import static java.time.Duration.ofHours;
import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BusinessClockTest {
  private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

  private static BusinessClock office(ZoneId zone) {
    return new BusinessClock(zone, LocalTime.of(9, 0), LocalTime.of(17, 0), WEEKEND);
  }

  @Test
  void aMessageOfFridayEveningIsDueOnMonday() {
    Instant friday = Instant.parse("2026-03-06T16:45:00Z");
    assertThat(office(ZoneOffset.UTC).after(friday, ofMinutes(30)))
        .isEqualTo(Instant.parse("2026-03-09T09:15:00Z"));
  }

  @Test
  void dueAtAQuarterPastIsBreachedAMinuteLater() {
    Instant due = Instant.parse("2026-03-09T09:15:00Z");
    assertThat(BusinessClock.breached(due, Instant.parse("2026-03-09T09:15:59Z"))).isFalse();
    assertThat(BusinessClock.breached(due, Instant.parse("2026-03-09T09:16:00Z"))).isTrue();
  }

  @Test
  void aDayWithATimeChangeKeepsItsHours() {
    ZoneId berlin = ZoneId.of("Europe/Berlin");
    BusinessClock daily =
        new BusinessClock(berlin, LocalTime.of(9, 0), LocalTime.of(17, 0), Set.of());
    Instant saturday = Instant.parse("2026-03-28T15:00:00Z"); // 16:00 in Berlin, the day before
    assertThat(daily.after(saturday, ofHours(2))).isEqualTo(Instant.parse("2026-03-29T08:00:00Z"));
    assertThat(daily.between(saturday, Instant.parse("2026-03-30T07:00:00Z")))
        .isEqualTo(ofHours(9));
  }

  @Test
  void withoutAWorkingDayItIsPlainTime() {
    BusinessClock never =
        new BusinessClock(
            ZoneOffset.UTC,
            LocalTime.of(9, 0),
            LocalTime.of(17, 0),
            EnumSet.allOf(DayOfWeek.class));
    Instant start = Instant.parse("2026-03-06T16:45:00Z");
    assertThat(never.after(start, ofHours(30))).isEqualTo(start.plus(ofHours(30)));
  }

  @Test
  void yearsOfWorkingTimeAreCountedAtOnce() {
    Instant start = Instant.parse("2020-01-06T09:00:00Z");
    Duration threeYears = ofHours(8).multipliedBy(5 * 52 * 3);
    Instant due = office(ZoneOffset.UTC).after(start, threeYears);
    assertThat(office(ZoneOffset.UTC).between(start, due)).isEqualTo(threeYears);
  }

  @Test
  void betweenIsTheInverseOfAfter() {
    Random random = new Random(3);
    BusinessClock clock = office(ZoneId.of("America/New_York"));
    for (int i = 0; i < 500; i++) {
      Instant start =
          Instant.parse("2026-01-01T00:00:00Z").plus(ofMinutes(random.nextInt(500_000)));
      Duration working = ofMinutes(1 + random.nextInt(20_000));
      assertThat(clock.between(start, clock.after(start, working)))
          .as("%s %s", start, working)
          .isEqualTo(working);
    }
  }

  private static BusinessClock paused(String from, String to) {
    return new BusinessClock(
        ZoneOffset.UTC,
        LocalTime.of(9, 0),
        LocalTime.of(17, 0),
        WEEKEND,
        List.of(new Pause(LocalDate.parse(from), LocalDate.parse(to))));
  }

  @Test
  void aPauseIsNoWorkingTime() {
    Instant friday = Instant.parse("2026-03-06T16:00:00Z");
    assertThat(paused("2026-03-09", "2026-03-11").after(friday, ofHours(2)))
        .isEqualTo(Instant.parse("2026-03-12T10:00:00Z"));
  }

  @Test
  void aMessageOfAPauseIsDueAfterIt() {
    Instant within = Instant.parse("2026-03-10T12:00:00Z");
    assertThat(paused("2026-03-09", "2026-03-11").after(within, ofHours(1)))
        .isEqualTo(Instant.parse("2026-03-12T10:00:00Z"));
  }

  @Test
  void betweenIsTheInverseOfAfterWithPauses() {
    Random random = new Random(5);
    for (int i = 0; i < 300; i++) {
      LocalDate from = LocalDate.parse("2026-01-01").plusDays(random.nextInt(200));
      BusinessClock clock = paused(from.toString(), from.plusDays(random.nextInt(40)).toString());
      Instant start =
          Instant.parse("2026-01-01T00:00:00Z").plus(ofMinutes(random.nextInt(300_000)));
      Duration working = ofMinutes(1 + random.nextInt(20_000));
      assertThat(clock.between(start, clock.after(start, working)))
          .as("%s %s %s", clock, start, working)
          .isEqualTo(working);
    }
  }
}
