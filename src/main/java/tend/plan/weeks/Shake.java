package tend.plan.weeks;

import java.util.Random;

/** Takes some works off a board and fills it again, a little otherwise than greedily. */
final class Shake {
  private static final int MOST_TAKEN = 8;
  private final Board board;
  private final Grid grid;
  private final Random random;

  Shake(Board board, Random random) {
    this.board = board;
    this.grid = board.grid;
    this.random = random;
  }

  /** One change of some kind. */
  void once() {
    int kind = random.nextInt(10);
    if (kind < 3) {
      takeSome();
    } else if (kind < 6) {
      emptyDay();
    } else {
      makeRoomForOne();
    }
    Filling.atRandom(board, random);
  }

  private void takeSome() {
    for (int i = 1 + random.nextInt(MOST_TAKEN); i > 0; i--) {
      takeWithAfter(random.nextInt(grid.size()));
    }
  }

  private void emptyDay() {
    int d = grid.today + random.nextInt(grid.days - grid.today);
    int until = Math.min(grid.days - 1, d + random.nextInt(2));
    for (int w = 0; w < grid.size(); w++) {
      if (board.day[w] >= d && board.day[w] <= until && random.nextInt(3) > 0) {
        takeWithAfter(w);
      }
    }
  }

  /** Whatever comes after cannot stay without it. */
  private void takeWithAfter(int w) {
    if (board.isPlaced(w) && !board.isPinned(w)) {
      board.take(w);
      for (int a : grid.after[w]) {
        takeWithAfter(a);
      }
    }
  }

  /**
   * A work without a day, or on one where it is worth less than it might be, gets an earlier one
   * for which others make room, with all it needs; what comes after stays. A long work finds a day
   * among many short ones only so.
   */
  private void makeRoomForOne() {
    int w = wanting();
    if (w == Grid.NONE) {
      return;
    }
    int was = board.day[w];
    if (was == Grid.NONE) {
      force(w, grid.days - 1, new boolean[grid.size()]);
      return;
    }
    board.take(w);
    if (force(w, was - 1, new boolean[grid.size()]) == Grid.NONE) {
      board.put(w, was);
    }
  }

  private int wanting() {
    int start = random.nextInt(grid.size());
    for (int i = 0; i < grid.size(); i++) {
      int w = (start + i) % grid.size();
      if (grid.possible[w] && !board.isPinned(w) && isWanting(w)) {
        return w;
      }
    }
    return Grid.NONE;
  }

  private boolean isWanting(int w) {
    if (!board.isPlaced(w)) {
      return true;
    }
    for (int d = grid.today; d < board.day[w]; d++) {
      if (grid.gain[w][d] > grid.gain[w][board.day[w]]) {
        return true;
      }
    }
    return false;
  }

  /** The day it got, no later than {@code by}; none where that cannot be. */
  private int force(int w, int by, boolean[] kept) {
    int from = grid.today;
    int to = by;
    for (int b : grid.before[w]) {
      int d = board.isPlaced(b) ? keep(b, kept) : force(b, latest(w, by), kept);
      if (d == Grid.NONE) {
        return Grid.NONE;
      }
      from = Math.max(from, d);
    }
    int d = choose(w, from, to);
    if (d != Grid.NONE && makeRoom(w, d, kept)) {
      board.put(w, d);
      kept[w] = true;
      return d;
    }
    return Grid.NONE;
  }

  /** The day of something that others now stand on, with all that it stands on. */
  private int keep(int w, boolean[] kept) {
    kept[w] = true;
    for (int b : grid.before[w]) {
      if (board.isPlaced(b) && !kept[b]) {
        keep(b, kept);
      }
    }
    return board.day[w];
  }

  private int latest(int w, int by) {
    int d = by;
    while (d > grid.today && grid.worth[w][d] == 0) {
      d--;
    }
    return d;
  }

  /** One of the days it could have if there were room: of two at random the better. */
  private int choose(int w, int from, int to) {
    int[] open = new int[grid.days];
    int n = 0;
    for (int d = from; d <= to; d++) {
      if (grid.worth[w][d] > 0 && board.capAllows(w, d)) {
        open[n++] = d;
      }
    }
    if (n == 0) {
      return Grid.NONE;
    }
    int one = open[random.nextInt(n)];
    int other = open[random.nextInt(n)];
    return grid.gain[w][other] > grid.gain[w][one] ? other : one;
  }

  private boolean makeRoom(int w, int d, boolean[] kept) {
    while (!board.roomFor(w, d)) {
      int least = least(d, kept);
      if (least == Grid.NONE) {
        return false;
      }
      takeWithAfter(least);
    }
    return true;
  }

  /** What is worth least a minute on that day, give or take. */
  private int least(int d, boolean[] kept) {
    int least = Grid.NONE;
    double leastWorth = Double.MAX_VALUE;
    for (int w = 0; w < grid.size(); w++) {
      if (board.day[w] == d && !kept[w] && !board.isPinned(w)) {
        double worth =
            (0.5 + random.nextDouble()) * grid.worth[w][d] / Math.max(1, grid.minutes[w]);
        if (worth < leastWorth) {
          least = w;
          leastWorth = worth;
        }
      }
    }
    return least;
  }
}
