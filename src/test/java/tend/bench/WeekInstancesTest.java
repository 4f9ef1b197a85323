package tend.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import tend.model.Fingerprint;
import tend.model.Json;
import tend.model.Work;
import tend.plan.weeks.Wanted;

/** The instances that plans are compared on are what they were before there was a solver. */
class WeekInstancesTest {
  private static List<Wanted> all() {
    List<Wanted> all = new ArrayList<>();
    WeekInstances.RATIOS.forEach(
        ratio -> WeekInstances.SEEDS.forEach(seed -> all.add(WeekInstances.of(seed, ratio))));
    return all;
  }

  @Test
  void theyHoldTwoHundredWorksAndFourCampaigns() {
    for (Wanted one : all()) {
      assertThat(one.slots()).hasSize(28);
      assertThat(one.works()).hasSize(200).doesNotHaveDuplicates();
      assertThat(one.works().stream().map(Work::campaign).filter(Objects::nonNull).distinct())
          .hasSize(4);
    }
  }

  @Test
  void demandStandsInTheWishedRatioToTheDays() {
    for (double ratio : WeekInstances.RATIOS) {
      for (int seed : WeekInstances.SEEDS) {
        Wanted one = WeekInstances.of(seed, ratio);
        double demand = one.works().stream().mapToInt(Work::minutes).sum();
        int room =
            one.slots().stream()
                .filter(s -> s.off() == null)
                .mapToInt(s -> s.minutes() - s.care())
                .sum();
        assertThat(demand / room).isCloseTo(ratio, within(0.03 * ratio));
      }
    }
  }

  @Test
  void nobodyChangedThemSinceTheyWereWritten() {
    List<String> works =
        all().stream().map(w -> Json.write(List.of(w.slots(), w.works(), w.caps()))).toList();
    assertThat(Fingerprint.of(16, works)).isEqualTo("219ed315fdbf88d1");
  }
}
