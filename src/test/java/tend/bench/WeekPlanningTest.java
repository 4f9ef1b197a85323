package tend.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
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
  private static final boolean ALL = Integer.getInteger("tend.corpus", 1) > 1;
  private static final List<Integer> SEEDS = WeekInstances.SEEDS.subList(0, ALL ? 10 : 3);
  private static final List<Integer> TICKED = WeekInstances.SEEDS.subList(0, ALL ? 4 : 1);
  private static final double TIGHT = 1.5;
  private static final double CROWDED = 3.0;
  private static final double TENTH_MORE = 1.1;

  @Test
  void aPlanIsNeverWorthLessThanTheGreedyOneAndATenthMoreWhereDaysAreTight() {
    for (double ratio : WeekInstances.RATIOS) {
      for (int seed : SEEDS) {
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

  /** How little the second plan may differ once that work is gone. */
  private static void assertThatLittleMoves(WeekPlan first, WeekPlan second, Work gone) {
    Map<String, LocalDate> before = days(first);
    Map<String, LocalDate> after = days(second);
    before.remove(gone.id());
    after.remove(gone.id());
    assertThat(after.keySet()).containsAll(before.keySet());
    assertThat(before.entrySet().stream().filter(e -> !e.getValue().equals(after.get(e.getKey()))))
        .hasSizeLessThanOrEqualTo(3);
    assertThat(worth(second, gone)).isGreaterThanOrEqualTo(worth(first, gone) * 99 / 100);
  }

  @Test
  void afterOneTickAtMostThreeWorksMoveAndNoneLosesItsDay() {
    for (double ratio : WeekInstances.RATIOS) {
      for (int seed : TICKED) {
        Wanted wanted = WeekInstances.of(seed, ratio);
        WeekPlan first = WeekPlanner.plan("studio", AT, wanted);
        Wanted ticked = WeekPlanning.ticked(wanted, first);
        WeekPlan second = WeekPlanner.plan("studio", AT, ticked);
        assertThatLittleMoves(first, second, ticked.done().get(0).work());
      }
    }
  }

  private static Wanted without(Work gone, Wanted wanted, WeekPlan plan) {
    return new Wanted(
        wanted.today(),
        wanted.slots(),
        wanted.works().stream().filter(work -> !work.equals(gone)).toList(),
        wanted.caps(),
        wanted.listed(),
        wanted.pinned(),
        wanted.done(),
        days(plan),
        wanted.seed());
  }

  @Test
  void whereAWorkOfAnyWeekIsGoneAsLittleMoves() {
    for (int seed : WeekInstances.SEEDS.subList(0, ALL ? 3 : 1)) {
      Wanted wanted = WeekInstances.of(seed, CROWDED);
      WeekPlan first = WeekPlanner.plan("studio", AT, wanted);
      List<Placed> placed = first.days().stream().flatMap(d -> d.placed().stream()).toList();
      for (int sixth = 0; sixth < 6; sixth++) {
        Work gone = placed.get(placed.size() * sixth / 6).work();
        WeekPlan second = WeekPlanner.plan("studio", AT, without(gone, wanted, first));
        assertThatLittleMoves(first, second, gone);
      }
    }
  }
}
