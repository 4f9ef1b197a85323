package tend.plan.weeks;

import java.util.Comparator;
import java.util.PriorityQueue;

/**
 * The plan that anybody would make by hand: always the work worth most a minute of those that may
 * begin, on the earliest day on which it fits. It sees neither what a dull work opens nor who could
 * wait. Stateless.
 */
final class Greedy {
  private Greedy() {}

  /** Fills the board. */
  static void fill(Board board) {
    Grid grid = board.grid;
    PriorityQueue<Integer> ready = new PriorityQueue<>(order(grid));
    for (int w = 0; w < grid.size(); w++) {
      if (!board.isPlaced(w) && mayBegin(board, w)) {
        ready.add(w);
      }
    }
    while (!ready.isEmpty()) {
      int w = ready.remove();
      int d = earliest(board, w);
      if (d != Grid.NONE) {
        board.put(w, d);
        for (int a : grid.after[w]) {
          if (!board.isPlaced(a) && mayBegin(board, a)) {
            ready.add(a);
          }
        }
      }
    }
  }

  /** The first day on which the work fits. */
  static int earliest(Board board, int w) {
    for (int d = board.grid.today; d < board.grid.days; d++) {
      if (board.fits(w, d)) {
        return d;
      }
    }
    return Grid.NONE;
  }

  private static boolean mayBegin(Board board, int w) {
    for (int b : board.grid.before[w]) {
      if (!board.isPlaced(b)) {
        return false;
      }
    }
    return true;
  }

  /**
   * What a chosen day needs, then by value a minute; ties by what is due first, then as numbered.
   */
  private static Comparator<Integer> order(Grid grid) {
    return Comparator.comparing((Integer w) -> !grid.needed[w])
        .thenComparing(w -> -1_000_000L * grid.works.get(w).value() / Math.max(1, grid.minutes[w]))
        .thenComparing(
            w -> grid.works.get(w).due(), Comparator.nullsLast(Comparator.naturalOrder()))
        .thenComparing(w -> w);
  }
}
