package tend.plan.weeks;

import java.util.Random;

/**
 * Fills what room a board has: the work that promises most a minute first, on the day on which it
 * gains most. Unlike the greedy plan it knows what a dull work opens.
 */
final class Filling {
  private final Board board;
  private final Grid grid;
  private final double[] promise;

  /** With some chance in the order, so that each time is another. */
  Filling(Board board, Random random) {
    this.board = board;
    this.grid = board.grid;
    this.promise = new double[grid.size()];
    for (int w = 0; w < promise.length; w++) {
      promise[w] = board.isPlaced(w) ? 0 : grid.promise[w] * (0.6 + 0.8 * random.nextDouble());
    }
  }

  /** Strictly by promise. */
  Filling(Board board) {
    this.board = board;
    this.grid = board.grid;
    this.promise = grid.promise.clone();
  }

  void fill() {
    boolean[] tried = new boolean[grid.size()];
    int w = best(tried);
    while (w != Grid.NONE) {
      tried[w] = true;
      int d = day(w);
      if (d != Grid.NONE) {
        board.put(w, d);
      }
      w = best(tried);
    }
  }

  private int best(boolean[] tried) {
    int best = Grid.NONE;
    for (int w = 0; w < grid.size(); w++) {
      if (!tried[w]
          && !board.isPlaced(w)
          && grid.possible[w]
          && (best == Grid.NONE || promise[w] > promise[best])
          && ready(w)) {
        best = w;
      }
    }
    return best;
  }

  private boolean ready(int w) {
    for (int b : grid.before[w]) {
      if (!board.isPlaced(b)) {
        return false;
      }
    }
    return true;
  }

  private int day(int w) {
    int best = Grid.NONE;
    for (int d = grid.today; d < grid.days; d++) {
      if ((best == Grid.NONE || grid.gain[w][d] > grid.gain[w][best]) && board.fits(w, d)) {
        best = d;
      }
    }
    return best;
  }
}
