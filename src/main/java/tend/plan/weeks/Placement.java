package tend.plan.weeks;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which day each work has.
 *
 * @param days by the works' ids; who is not in it found no place
 * @param worth what that is worth in all
 */
public record Placement(Map<String, LocalDate> days, long worth) {
  /** Moves for each work of a plan made from nothing. */
  private static final long FIRST = 300;

  /** Moves for each work where a plan is only mended. */
  private static final long AGAIN = 8;

  public Placement {
    days = new TreeMap<>(days);
  }

  /** The greedy plan. */
  public static Placement greedy(Wanted wanted) {
    Board board = Board.of(new Grid(wanted));
    Greedy.fill(board);
    return of(board);
  }

  /** The best that is found: from the plan before where there is one, else from nothing. */
  public static Placement best(Wanted wanted) {
    return of(board(wanted));
  }

  private static Placement of(Board board) {
    return new Placement(board.dates(), board.worth());
  }

  /** The same with all that led there. */
  static Board board(Wanted wanted) {
    Grid grid = new Grid(wanted);
    boolean mend = Mending.isWorthwhile(grid);
    long moves = (mend ? AGAIN : FIRST) * grid.size();
    Board found = Search.from(mend ? mended(grid) : made(grid), moves, wanted.seed());
    Tidy.up(found);
    return found;
  }

  private static Board mended(Grid grid) {
    Board board = Board.of(grid);
    Mending.putBack(board);
    Tidy.up(board);
    return board;
  }

  /** The greedy plan, or one by promise where that is better. */
  private static Board made(Grid grid) {
    Board greedy = Board.of(grid);
    Greedy.fill(greedy);
    Board other = Board.of(grid);
    Filling.strictly(other);
    return other.gain() > greedy.gain() ? other : greedy;
  }
}
