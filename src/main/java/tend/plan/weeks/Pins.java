package tend.plan.weeks;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Which of the days that people chose hold: whatever the budget says, but not days that are over or
 * off, too early or too late for the work, or against a cap. What today's list shows holds always.
 */
final class Pins {
  private Pins() {}

  /** The days that hold, by work; earlier days come first where a cap has no place for all. */
  static int[] holding(Grid grid, int[] chosen) {
    int[] holding = new int[chosen.length];
    Arrays.fill(holding, Grid.NONE);
    Limits.Count count = grid.limits.count();
    for (int w = 0; w < chosen.length; w++) {
      if (grid.listed(w)) {
        holding[w] = grid.today;
        count.add(grid.cap[w], grid.today, 1);
      }
    }
    IntStream.range(0, chosen.length)
        .boxed()
        .filter(w -> holding[w] == Grid.NONE)
        .filter(w -> chosen[w] >= grid.today && !grid.off(chosen[w]))
        .filter(w -> grid.isInTime(w, chosen[w]))
        .sorted(Comparator.comparingInt(w -> chosen[w]))
        .forEach(
            w -> {
              if (count.allows(grid.cap[w], chosen[w])) {
                count.add(grid.cap[w], chosen[w], 1);
                holding[w] = chosen[w];
              }
            });
    return holding;
  }
}
