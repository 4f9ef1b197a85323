package tend.plan.weeks;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/**
 * Works on days, always within every limit: what is pinned lies on it from the start, the rest is
 * put where it fits. For one thread.
 */
final class Board {
  final Grid grid;
  final int[] day;
  private final int[] used;
  private final int[] placed;
  private final int[] largeOn;
  private final Limits.Count count;

  private Board(Grid grid, int[] day, int[] used, int[] placed, int[] largeOn, Limits.Count count) {
    this.grid = grid;
    this.day = day;
    this.used = used;
    this.placed = placed;
    this.largeOn = largeOn;
    this.count = count;
  }

  /** With nothing but what is pinned. */
  static Board of(Grid grid) {
    int[] day = new int[grid.size()];
    Arrays.fill(day, Grid.NONE);
    int n = grid.days;
    Board board = new Board(grid, day, new int[n], new int[n], new int[n], grid.limits.count());
    for (int w = 0; w < grid.size(); w++) {
      if (grid.pinned[w] != Grid.NONE) {
        board.put(w, grid.pinned[w]);
      }
    }
    return board;
  }

  Board copy() {
    return new Board(
        grid, day.clone(), used.clone(), placed.clone(), largeOn.clone(), count.copy());
  }

  boolean isPlaced(int w) {
    return day[w] != Grid.NONE;
  }

  boolean isPinned(int w) {
    return grid.pinned[w] != Grid.NONE;
  }

  /** Minutes left on a day; below 0 where more was pinned than there is. */
  int left(int d) {
    return grid.room[d] - used[d];
  }

  /** Whether an unplaced work may stand on that day, beside all that is placed. */
  boolean fits(int w, int d) {
    return grid.worth[w][d] > 0 && roomFor(w, d) && count.allows(grid.cap[w], d) && inOrder(w, d);
  }

  boolean roomFor(int w, int d) {
    return grid.large[w] ? placed[d] == 0 : largeOn[d] == 0 && grid.minutes[w] <= left(d);
  }

  boolean capAllows(int w, int d) {
    return count.allows(grid.cap[w], d);
  }

  Limits.Count count() {
    return count;
  }

  /** Whether all that comes before lies on that day or an earlier one, and nothing after before. */
  boolean inOrder(int w, int d) {
    for (int b : grid.before[w]) {
      if (day[b] == Grid.NONE || day[b] > d) {
        return false;
      }
    }
    for (int a : grid.after[w]) {
      if (day[a] != Grid.NONE && day[a] < d && !isPinned(a)) {
        return false;
      }
    }
    return true;
  }

  void put(int w, int d) {
    add(w, d, 1);
    day[w] = d;
  }

  void take(int w) {
    add(w, day[w], -1);
    day[w] = Grid.NONE;
  }

  private void add(int w, int d, int sign) {
    used[d] += sign * grid.minutes[w];
    placed[d] += sign;
    largeOn[d] += grid.large[w] ? sign : 0;
    count.add(grid.cap[w], d, sign);
  }

  /** What all that is placed is worth. */
  long worth() {
    long all = 0;
    for (int w = 0; w < day.length; w++) {
      all += day[w] == Grid.NONE ? 0 : grid.worth[w][day[w]];
    }
    return all;
  }

  /** What the plan gains in all; see {@link Grid#gain}. */
  long gain() {
    long all = 0;
    for (int w = 0; w < day.length; w++) {
      all += day[w] == Grid.NONE ? 0 : grid.gain[w][day[w]];
    }
    return all;
  }

  /** The days by the works' ids. */
  Map<String, LocalDate> dates() {
    Map<String, LocalDate> dates = new TreeMap<>();
    for (int w = 0; w < day.length; w++) {
      if (day[w] != Grid.NONE) {
        dates.put(grid.works.get(w).id(), grid.date(day[w]));
      }
    }
    return dates;
  }
}
