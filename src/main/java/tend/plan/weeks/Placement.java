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
  public Placement {
    days = new TreeMap<>(days);
  }

  static Placement of(Board board) {
    return new Placement(board.dates(), board.worth());
  }

  /** The greedy plan. */
  public static Placement greedy(Wanted wanted) {
    Board board = Board.of(new Grid(wanted));
    Greedy.fill(board);
    return of(board);
  }
}
