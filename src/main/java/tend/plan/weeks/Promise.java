package tend.plan.weeks;

import java.util.BitSet;

/** What a work promises: its own value a minute, or where that is more, with all that it opens. */
final class Promise {
  private Promise() {}

  static double of(Grid grid, int w) {
    BitSet own = new BitSet();
    own.set(w);
    BitSet opened = new BitSet();
    reach(grid.after, w, opened);
    BitSet all = new BitSet();
    opened.stream().forEach(o -> reach(grid.before, o, all));
    double most = Math.max(perMinute(grid, own), perMinute(grid, all));
    return grid.needed[w] ? 1_000 * most : most;
  }

  /** Whether the one must come before the other, by however many steps. */
  static boolean isBefore(Grid grid, int one, int other) {
    BitSet reached = new BitSet();
    for (int next : grid.after[one]) {
      reach(grid.after, next, reached);
    }
    return reached.get(other);
  }

  private static void reach(int[][] links, int w, BitSet reached) {
    if (!reached.get(w)) {
      reached.set(w);
      for (int next : links[w]) {
        reach(links, next, reached);
      }
    }
  }

  private static double perMinute(Grid grid, BitSet which) {
    int value = which.stream().map(w -> grid.works.get(w).value()).sum();
    int minutes = which.stream().map(w -> grid.minutes[w]).sum();
    return (double) value / Math.max(1, minutes);
  }
}
