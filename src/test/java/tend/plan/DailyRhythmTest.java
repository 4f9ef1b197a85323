package tend.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class DailyRhythmTest {
  private static final LocalDate TODAY = LocalDate.parse("2026-03-04"); // a Wednesday

  private static Set<LocalDate> ago(Integer... days) {
    Set<LocalDate> all = new HashSet<>();
    List.of(days).forEach(d -> all.add(TODAY.minusDays(d)));
    return all;
  }

  @Test
  void todayCountsOnceSomethingIsDone() {
    assertThat(DailyRhythm.days(TODAY, ago(1, 2), Set.<LocalDate>of()::contains)).isEqualTo(2);
    assertThat(DailyRhythm.days(TODAY, ago(0, 1, 2), Set.<LocalDate>of()::contains)).isEqualTo(3);
  }

  @Test
  void aMissedDayBreaksIt() {
    assertThat(DailyRhythm.days(TODAY, ago(0, 2, 3), Set.<LocalDate>of()::contains)).isEqualTo(1);
    assertThat(DailyRhythm.days(TODAY, ago(2, 3), Set.<LocalDate>of()::contains)).isZero();
  }

  @Test
  void aRestDayInBetweenBreaksNothing() {
    Predicate<LocalDate> sundays = day -> day.getDayOfWeek() == DayOfWeek.SUNDAY;
    assertThat(DailyRhythm.days(TODAY, ago(0, 1, 2, 4, 5), sundays)).isEqualTo(5);
  }

  @Test
  void aPauseInBetweenBreaksNothing() {
    Predicate<LocalDate> paused = day -> day.isBefore(TODAY) && day.isAfter(TODAY.minusDays(20));
    assertThat(DailyRhythm.days(TODAY, ago(0, 20, 21), paused)).isEqualTo(3);
  }

  @Test
  void whatIsDoneOnADayOffNeitherCountsNorHarms() {
    assertThat(DailyRhythm.days(TODAY, ago(0, 1, 2), day -> day.equals(TODAY.minusDays(1))))
        .isEqualTo(2);
  }

  @Test
  void withoutAnythingDoneThereIsNone() {
    assertThat(DailyRhythm.days(TODAY, Set.of(), Set.<LocalDate>of()::contains)).isZero();
  }

  @RepeatedTest(100)
  void aDayOffNeverShortensIt(RepetitionInfo run) {
    Random random = new Random(run.getCurrentRepetition());
    Set<LocalDate> done = new HashSet<>();
    Set<LocalDate> off = new HashSet<>();
    for (int i = 0; i < 30; i++) {
      if (random.nextInt(5) > 0) {
        done.add(TODAY.minusDays(i));
      } else if (random.nextBoolean()) {
        off.add(TODAY.minusDays(i));
      }
    }
    int before = DailyRhythm.days(TODAY, done, off::contains);
    LocalDate more = TODAY.minusDays(random.nextInt(30));
    if (!done.contains(more)) {
      off.add(more);
    }
    assertThat(DailyRhythm.days(TODAY, done, off::contains)).isGreaterThanOrEqualTo(before);
  }
}
