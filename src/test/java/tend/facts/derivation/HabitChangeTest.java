package tend.facts.derivation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tend.facts.HealthWeek;
import tend.facts.derivation.HabitChange.Habit;

/** Where a habit changed, and where that cannot be told. */
class HabitChangeTest {
  private static HealthWeek week(@Nullable Double rate, @Nullable Double minutes) {
    HealthWeek.Span span = new HealthWeek.Span(Instant.EPOCH, Instant.EPOCH);
    return new HealthWeek(span, 10, 5, rate, minutes, 1, 1, null, null, null);
  }

  private static List<HealthWeek> minutes(@Nullable Double... minutes) {
    return new ArrayList<>(Arrays.stream(minutes).map(m -> week(0.8, m)).toList());
  }

  @Test
  void answeringSoonerFromOneWeekOnIsToldWithBothMedians() {
    assertThat(HabitChange.in(minutes(95., 99., 90., 97., 93., 98., 40., 45., 38., 44., 42., 41.)))
        .contains(new HabitChange(Habit.TIME, 6, 95, 41));
  }

  @Test
  void oneOddWeekIsNoChange() {
    assertThat(HabitChange.in(minutes(95., 99., 90., 97., 93., 98., 9., 96., 92., 94., 91., 100.)))
        .isEmpty();
  }

  @Test
  void aChangeThatNobodyWouldFeelIsNone() {
    assertThat(HabitChange.in(minutes(95., 99., 90., 97., 93., 98., 85., 84., 83., 82., 81., 80.)))
        .isEmpty();
  }

  @Test
  void nothingIsToldOfNineKnownWeeks() {
    assertThat(
            HabitChange.in(minutes(95., 99., 90., null, null, null, 98., 40., 45., 38., 44., 42.)))
        .isEmpty();
  }

  @Test
  void unknownWeeksMoveTheWeekThatIsTold() {
    assertThat(
            HabitChange.in(
                minutes(null, 95., 99., 90., 97., 93., 98., 40., 45., 38., 44., 42., 41.)))
        .map(HabitChange::week)
        .contains(7);
  }

  @Test
  void answeringMoreIsToldWhereTimesStayedAsTheyWere() {
    List<HealthWeek> weeks = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      weeks.add(week(i < 6 ? 0.5 + i / 100.0 : 0.8 + i / 100.0, 60 + i % 3 * 1.0));
    }
    assertThat(HabitChange.in(weeks)).map(HabitChange::habit).contains(Habit.SHARE);
    assertThat(HabitChange.in(weeks)).map(HabitChange::week).contains(6);
  }
}
