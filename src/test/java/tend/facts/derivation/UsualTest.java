package tend.facts.derivation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is usual for an account. */
class UsualTest {
  private static List<@Nullable Double> weeks(@Nullable Double... values) {
    return new ArrayList<>(Arrays.asList(values));
  }

  @Test
  void theMiddleHalfOfTheEarlierWeeksIsUsual() {
    assertThat(Usual.of(weeks(10., 80., 30., 40., 50., 60., 70., 20., 999.)))
        .contains(new Usual(20, 40, 60));
  }

  @Test
  void unknownWeeksDoNotCount() {
    assertThat(Usual.of(weeks(null, 10., 20., 30., null, 40., 50., 60., 5., null)))
        .contains(new Usual(20, 30, 50));
  }

  @Test
  void nothingIsUsualAfterFiveWeeks() {
    assertThat(Usual.of(weeks(1., 2., 3., 4., 5., 6.))).isEmpty();
  }

  @Test
  void theBoundsThemselvesAreUsual() {
    Usual usual = new Usual(20, 30, 40);
    assertThat(usual.holds(20) && usual.holds(40)).isTrue();
    assertThat(usual.holds(40.1) || usual.holds(19.9)).isFalse();
  }
}
