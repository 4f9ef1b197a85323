package tend.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tend.model.WeekPlan;
import tend.model.WeekPlan.Placed;
import tend.plan.weeks.Wanted;
import tend.plan.weeks.WeekPlanner;

/** What is promised of plans, on the instances that were there before the solver. */
class WeekPlanningTest {
  private static final Instant AT = Instant.parse("2026-06-01T08:00:00Z");
  private static final double TIGHT = 1.5;
  private static final double TENTH_MORE = 1.1;

  @Test
  void aPlanIsNeverWorthLessThanTheGreedyOneAndATenthMoreWhereDaysAreTight() {
    for (double ratio : WeekInstances.RATIOS) {
      for (int seed : WeekInstances.SEEDS) {
        assertThat(WeekPlanning.overGreedy(seed, ratio))
            .as("seed %d at %s", seed, ratio)
            .isGreaterThanOrEqualTo(ratio < TIGHT ? 1 : TENTH_MORE);
      }
    }
  }

  private static Map<String, LocalDate> days(WeekPlan plan) {
    return plan.days().stream()
        .flatMap(d -> d.placed().stream())
        .collect(Collectors.toMap(p -> p.work().id(), Placed::day));
  }

  @Test
  void afterOneTickAFewWorksMoveAtMost() {
    for (double ratio : WeekInstances.RATIOS) {
      for (int seed : WeekInstances.SEEDS.subList(0, 4)) {
        Wanted wanted = WeekInstances.of(seed, ratio);
        WeekPlan first = WeekPlanner.plan("studio", AT, wanted);
        Map<String, LocalDate> before = days(first);
        Map<String, LocalDate> after =
            days(WeekPlanner.plan("studio", AT, WeekPlanning.ticked(wanted, first)));
        assertThat(
                before.entrySet().stream()
                    .filter(one -> !one.getValue().equals(after.get(one.getKey()))))
            .as("seed %d at %s", seed, ratio)
            .hasSizeLessThanOrEqualTo(5);
      }
    }
  }
}
