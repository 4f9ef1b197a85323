package tend.flow.agency;

import static org.assertj.core.api.Assertions.assertThat;
import static tend.Given.NOW;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tend.flow.agency.Glance.Rhythm;
import tend.model.Preferences;

/** How steadily somebody does anything; today is Monday 2 March 2026. */
class SteadinessTest {
  private static final Preferences WEEKENDS_OFF =
      new Preferences(
          null,
          Collections.nCopies(7, 20),
          LocalTime.of(9, 0),
          LocalTime.of(18, 0),
          Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY),
          null,
          null);

  private static List<Instant> daysAgo(int... days) {
    List<Instant> acts = new ArrayList<>();
    for (int one : days) {
      acts.add(NOW.minus(Duration.ofDays(one)));
    }
    return acts;
  }

  @Test
  void daysSinceTheLastActAreMissedButTodayIsNotOverYet() {
    assertThat(Steadiness.of(Preferences.DEFAULT, daysAgo(9, 8, 7, 6, 5), NOW))
        .isEqualTo(new Rhythm(4, 1.0));
  }

  @Test
  void restDaysAreMissedByNobody() {
    assertThat(Steadiness.of(WEEKENDS_OFF, daysAgo(7, 6, 5, 4, 3), NOW))
        .isEqualTo(new Rhythm(0, 1.0));
  }

  @Test
  void aPersonWhoComesEveryThirdDayUsuallyDoes() {
    assertThat(Steadiness.of(Preferences.DEFAULT, daysAgo(13, 10, 7, 4, 1), NOW))
        .isEqualTo(new Rhythm(0, 3.0));
  }

  @Test
  void fourDaysAreNoRhythm() {
    assertThat(Steadiness.of(Preferences.DEFAULT, daysAgo(9, 8, 7, 6), NOW).usualDays()).isNull();
  }
}
