package tend.plan.weeks;

/** The last hand: every work on the best day it can have while all others stay. Stateless. */
final class Tidy {
  private static final int MOST_ROUNDS = 10;

  private Tidy() {}

  static void up(Board board) {
    boolean moved = true;
    for (int round = 0; moved && round < MOST_ROUNDS; round++) {
      Filling.strictly(board);
      moved = false;
      for (int w = 0; w < board.grid.size(); w++) {
        moved |= better(board, w);
      }
    }
  }

  private static boolean better(Board board, int w) {
    if (!board.isPlaced(w) || board.isPinned(w)) {
      return false;
    }
    int was = board.day[w];
    board.take(w);
    int best = was;
    for (int d = board.grid.today; d < board.grid.days; d++) {
      if (board.grid.gain[w][d] > board.grid.gain[w][best] && board.fits(w, d)) {
        best = d;
      }
    }
    board.put(w, best);
    return best != was;
  }
}
