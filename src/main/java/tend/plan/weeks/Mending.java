package tend.plan.weeks;

/** The plan before, as far as it still holds. Stateless. */
final class Mending {
  private Mending() {}

  /** Everything that still fits on the day it had, day by day. */
  static void putBack(Board board) {
    Grid grid = board.grid;
    boolean more = true;
    while (more) {
      more = false;
      for (int d = grid.today; d < grid.days; d++) {
        for (int w = 0; w < grid.size(); w++) {
          if (grid.earlier[w] == d && !board.isPlaced(w) && board.fits(w, d)) {
            board.put(w, d);
            more = true;
          }
        }
      }
    }
  }

  /** Whether most of what is wanted was planned before. */
  static boolean isWorthwhile(Grid grid) {
    int known = 0;
    for (int day : grid.earlier) {
      known += day == Grid.NONE ? 0 : 1;
    }
    return known * 3 >= grid.size() && known > 0;
  }
}
