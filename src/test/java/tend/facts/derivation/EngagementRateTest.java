package tend.facts.derivation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tend.facts.EngagementRate.Formula.BY_FOLLOWERS;
import static tend.facts.EngagementRate.Formula.BY_IMPRESSIONS;
import static tend.facts.EngagementRate.Formula.BY_REACH;

import java.util.List;
import org.junit.jupiter.api.Test;
import tend.facts.EngagementRate;

class EngagementRateTest {
  @Test
  void theMeanOfTwoIsBetweenThem() {
    assertThat(
            EngagementRate.mean(
                List.of(new EngagementRate(BY_REACH, 3.4), new EngagementRate(BY_REACH, 3.5))))
        .hasValue(3.45);
  }

  @Test
  void aRateCarriesItsFormula() {
    assertThat(EngagementRate.of(BY_FOLLOWERS, 17, 500))
        .isEqualTo(new EngagementRate(BY_FOLLOWERS, 3.4));
    assertThat(BY_FOLLOWERS.words()).isEqualTo("by followers on the publish day");
  }

  @Test
  void ratesOfDifferentFormulasAreNeverAveraged() {
    assertThatThrownBy(
            () ->
                EngagementRate.mean(
                    List.of(
                        new EngagementRate(BY_REACH, 3.4), new EngagementRate(BY_FOLLOWERS, 3.5))))
        .isInstanceOf(EngagementRate.DifferentFormulas.class)
        .hasMessageContaining("by reach, by followers on the publish day");
  }

  @Test
  void ratesOfDifferentFormulasAreNeverCompared() {
    EngagementRate reach = new EngagementRate(BY_REACH, 3.4);
    assertThat(reach.isAbove(new EngagementRate(BY_REACH, 3.3))).isTrue();
    assertThatThrownBy(() -> reach.isAbove(new EngagementRate(BY_IMPRESSIONS, 3.3)))
        .isInstanceOf(EngagementRate.DifferentFormulas.class);
  }

  @Test
  void thereIsNoMeanOfNoneAndNoRateOfNobody() {
    assertThat(EngagementRate.mean(List.of())).isEmpty();
    assertThatThrownBy(() -> EngagementRate.of(BY_REACH, 3, 0))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
