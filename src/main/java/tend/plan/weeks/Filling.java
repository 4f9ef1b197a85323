package tend.plan.weeks;

import java.util.Arrays;
import java.util.Random;

/**
 * Fills what room a board has: the work that promises most a minute first, on the day on which it
 * gains most. Unlike the greedy plan it knows what a dull work opens.
 */
final class Filling {
  private static final double LEAST_CHANCE = 0.6;
  private static final double CHANCE = 0.8;
  private static final int BITS = 20;
  private final Board board;
  private final Grid grid;

  /** Unplaced works, the most promising first. */
  private final int[] order;

  /** Minutes of the day with most left: whatever is longer need not be tried. */
  private int most;

  private Filling(Board board, int[] order) {
    this.board = board;
    this.grid = board.grid;
    this.order = order;
    this.most = mostLeft();
  }

  /** Strictly by promise. */
  static void strictly(Board board) {
    new Filling(board, order(board, null)).fill();
  }

  /** With some chance in the order, so that each time is another. */
  static void atRandom(Board board, Random random) {
    new Filling(board, order(board, random)).fill();
  }

  private static int[] order(Board board, @org.jspecify.annotations.Nullable Random random) {
    Grid grid = board.grid;
    long[] keys = new long[grid.size()];
    int n = 0;
    for (int w = 0; w < keys.length; w++) {
      if (!board.isPlaced(w) && grid.possible[w]) {
        double chance = random == null ? 1 : LEAST_CHANCE + CHANCE * random.nextDouble();
        long promise = (long) (grid.promise[w] * chance * (1 << BITS));
        keys[n++] = (-promise << BITS) | w;
      }
    }
    Arrays.sort(keys, 0, n);
    int[] order = new int[n];
    for (int i = 0; i < n; i++) {
      order[i] = (int) (keys[i] & ((1 << BITS) - 1));
    }
    return order;
  }

  /** Again where something was placed on which others waited. */
  private void fill() {
    boolean[] tried = new boolean[grid.size()];
    boolean again = true;
    while (again) {
      again = false;
      for (int w : order) {
        if (!tried[w] && ready(w)) {
          tried[w] = true;
          int d = day(w);
          if (d != Grid.NONE) {
            board.put(w, d);
            most = mostLeft();
            again |= grid.after[w].length > 0;
          }
        }
      }
    }
  }

  private int mostLeft() {
    int left = 0;
    for (int d = grid.today; d < grid.days; d++) {
      left = Math.max(left, board.left(d));
    }
    return left;
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
    if (!grid.large[w] && grid.minutes[w] > most) {
      return best;
    }
    for (int d = grid.today; d < grid.days; d++) {
      if ((best == Grid.NONE || grid.gain[w][d] > grid.gain[w][best]) && board.fits(w, d)) {
        best = d;
      }
    }
    return best;
  }
}
