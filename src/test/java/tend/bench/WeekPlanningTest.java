package tend.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tend.model.WeekPlan;
import tend.model.WeekPlan.Placed;
import tend.model.Work;
import tend.plan.weeks.Placement;
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

  private static int worth(WeekPlan plan, Work ticked) {
    return plan.days().stream()
        .flatMap(d -> d.placed().stream())
        .filter(p -> !p.work().id().equals(ticked.id()))
        .mapToInt(p -> Placement.worth(p.work(), p.day(), plan.today()))
        .sum();
  }

  @Test
  void afterOneTickAtMostThreeWorksMoveAndNoneLosesItsDay() {
    for (double ratio : WeekInstances.RATIOS) {
      for (int seed : WeekInstances.SEEDS.subList(0, 4)) {
        Wanted wanted = WeekInstances.of(seed, ratio);
        WeekPlan first = WeekPlanner.plan("studio", AT, wanted);
        Wanted ticked = WeekPlanning.ticked(wanted, first);
        WeekPlan second = WeekPlanner.plan("studio", AT, ticked);
        Map<String, LocalDate> before = days(first);
        Map<String, LocalDate> after = days(second);
        assertThat(after.keySet()).as("seed %d at %s", seed, ratio).containsAll(before.keySet());
        assertThat(before.keySet().stream().filter(id -> !before.get(id).equals(after.get(id))))
            .as("seed %d at %s", seed, ratio)
            .hasSizeLessThanOrEqualTo(3);
        Work done = ticked.done().get(0).work();
        assertThat(worth(second, done)).isGreaterThanOrEqualTo(worth(first, done) * 99 / 100);
      }
    }
  }
}
