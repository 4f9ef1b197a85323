package tend.facts.derivation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static tend.Given.NOW;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PersonalRhythmTest {
  private static PersonalRhythm on(double... days) {
    PersonalRhythm rhythm = new PersonalRhythm();
    for (double day : days) {
      rhythm.came(NOW.plus(Duration.ofSeconds(Math.round(day * 24 * 3600))));
    }
    return rhythm;
  }

  @Test
  void twoVisitsHaveNoUsualGap() {
    assertThat(on(0, 7).gapDays()).isNull();
  }

  @Test
  void theUsualGapIsTheMedian() {
    assertThat(on(0, 7, 14, 100).gapDays()).isEqualTo(7);
    assertThat(on(0, 4, 10).gapDays()).isEqualTo(5);
  }

  @Test
  void onlyTheNewestTwelveVisitsAreUsual() {
    assertThat(on(0, 30, 60, 90, 120, 150, 180, 210, 240, 270, 300, 330, 360).gapDays())
        .isEqualTo(30);
    double[] slowThenDaily = new double[30];
    for (int i = 0; i < slowThenDaily.length; i++) {
      slowThenDaily[i] = i < 18 ? 30 * i : 30 * 17 + (i - 17);
    }
    assertThat(on(slowThenDaily).gapDays()).isEqualTo(1);
  }

  @Test
  void halfADayAfterItBeganAVisitIsOver() {
    assertThat(on(0, 0.4, 0.5).visits()).isEqualTo(2);
    assertThat(on(0, 0.3, 0.49).visits()).isEqualTo(1);
  }

  @Test
  void theUsualGapIsTheSameInAnyLengthOfSeconds() {
    assertThat(on(0, 0.7, 1.4).gapDays()).isEqualTo(0.7, within(1e-9));
  }
}
