package tend.bench;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import tend.model.WeekPlan;
import tend.model.WeekPlan.Placed;
import tend.model.Work;
import tend.plan.weeks.Placement;
import tend.plan.weeks.Wanted;
import tend.plan.weeks.WeekPlanner;

/**
 * What four weeks of 200 works cost to plan and to mend, in a warm process, and what the plan is
 * worth over the greedy one.
 *
 * @param planMillis a plan from nothing, with its reasons
 * @param againMillis the same after one tick
 * @param overGreedy by ratio of demand, worth over the greedy plan's of each seed
 */
record WeekPlanning(
    List<Double> planMillis, List<Double> againMillis, SortedMap<Double, List<Double>> overGreedy) {
  private static final Instant AT = Instant.parse("2026-06-01T08:00:00Z");
  private static final double BUSY = 1.5;

  WeekPlanning {
    planMillis = List.copyOf(planMillis);
    againMillis = List.copyOf(againMillis);
  }

  /** On so many of the seeds. */
  static WeekPlanning measure(int seeds) {
    List<Integer> some = WeekInstances.SEEDS.subList(0, seeds);
    WeekPlanner.plan("warm", AT, WeekInstances.of(1, BUSY));
    List<Double> plan = new ArrayList<>();
    List<Double> again = new ArrayList<>();
    for (int seed : some) {
      Wanted wanted = WeekInstances.of(seed, BUSY);
      long start = System.nanoTime();
      WeekPlan first = WeekPlanner.plan("studio", AT, wanted);
      plan.add((System.nanoTime() - start) / 1e6);
      Wanted ticked = ticked(wanted, first);
      start = System.nanoTime();
      WeekPlanner.plan("studio", AT, ticked);
      again.add((System.nanoTime() - start) / 1e6);
    }
    SortedMap<Double, List<Double>> over = new TreeMap<>();
    for (double ratio : WeekInstances.RATIOS) {
      over.put(ratio, some.stream().map(seed -> overGreedy(seed, ratio)).toList());
    }
    return new WeekPlanning(plan, again, over);
  }

  static double overGreedy(int seed, double ratio) {
    Wanted wanted = WeekInstances.of(seed, ratio);
    return (double) Placement.best(wanted).worth() / Placement.greedy(wanted).worth();
  }

  /** The same once the first work of the plan is done on its day. */
  static Wanted ticked(Wanted wanted, WeekPlan plan) {
    Placed first =
        plan.days().stream()
            .flatMap(d -> d.placed().stream())
            .min(Comparator.comparing(Placed::day))
            .orElseThrow();
    SortedMap<String, LocalDate> before = new TreeMap<>();
    plan.days().stream()
        .flatMap(d -> d.placed().stream())
        .forEach(p -> before.put(p.work().id(), p.day()));
    List<Work> works =
        wanted.works().stream().filter(w -> !w.id().equals(first.work().id())).toList();
    return new Wanted(
        wanted.today(),
        wanted.slots(),
        works,
        wanted.caps(),
        wanted.listed(),
        wanted.pinned(),
        List.of(new Wanted.Done(first.work(), first.day())),
        before,
        wanted.seed());
  }
}
