package tend.plan.weeks;

import java.util.Arrays;

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

  /** Whether the plan before took a third of what it might: of what is wanted, or of the room. */
  static boolean isWorthwhile(Grid grid) {
    long known = 0;
    long wanted = 0;
    for (int w = 0; w < grid.size(); w++) {
      wanted += grid.minutes[w];
      known += grid.earlier[w] == Grid.NONE ? 0 : grid.minutes[w];
    }
    long room = Arrays.stream(grid.room).asLongStream().sum();
    return known > 0 && known * 3 >= Math.min(wanted, room);
  }
}
