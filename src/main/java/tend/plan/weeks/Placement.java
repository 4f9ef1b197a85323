package tend.plan.weeks;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import tend.model.Work;

/**
 * Which day each work has.
 *
 * @param days by the works' ids; who is not in it found no place
 * @param worth what that is worth in all
 */
public record Placement(Map<String, LocalDate> days, long worth) {
  /** Moves for each work of a plan made from nothing, and of one that is only mended. */
  private static final long FIRST = 300;

  private static final long AGAIN = 8;

  /** Moves take longer the more works there are; from this many works on all take as long. */
  private static final long MANY = 200;

  public Placement {
    days = new TreeMap<>(days);
  }

  /** What a work is worth on a day, as seen from today. */
  public static int worth(Work work, LocalDate day, LocalDate today) {
    return Worth.on(work, day, today);
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

  /** The same with all that led there, and with the works that had no chance. */
  static Board board(Wanted wanted) {
    Grid all = new Grid(wanted);
    Wanted some = Chance.of(wanted).wanted();
    if (some.works().size() == wanted.works().size()) {
      return tidy(searched(all));
    }
    Board found = tidy(onto(all, searched(new Grid(some))));
    if (Mending.isWorthwhile(all)) {
      return found;
    }
    Board greedy = Board.of(all);
    Greedy.fill(greedy);
    return better(found, greedy);
  }

  private static Board searched(Grid grid) {
    boolean mend = Mending.isWorthwhile(grid);
    return Search.from(
        mend ? mended(grid) : made(grid),
        moves(mend ? AGAIN : FIRST, grid.size()),
        grid.wanted.seed());
  }

  static long moves(long each, long works) {
    return each * Math.min(works, MANY * MANY / Math.max(1, works));
  }

  private static Board tidy(Board board) {
    Tidy.up(board);
    return board;
  }

  /** The same days where more works are wanted. */
  private static Board onto(Grid all, Board some) {
    Map<String, LocalDate> days = some.dates();
    Board board = Board.of(all);
    for (int w = 0; w < all.size(); w++) {
      LocalDate day = days.get(all.works.get(w).id());
      if (day != null && !board.isPlaced(w)) {
        board.put(w, all.day(day));
      }
    }
    return board;
  }

  private static Board mended(Grid grid) {
    Board board = Board.of(grid);
    Mending.putBack(board);
    Tidy.up(board);
    return board;
  }

  /** The greedy plan, or one by promise or from the plan before where that is better. */
  private static Board made(Grid grid) {
    Board greedy = Board.of(grid);
    Greedy.fill(greedy);
    Board promising = Board.of(grid);
    Filling.strictly(promising);
    return better(better(greedy, promising), mended(grid));
  }

  private static Board better(Board one, Board other) {
    return other.gain() > one.gain() ? other : one;
  }
}
