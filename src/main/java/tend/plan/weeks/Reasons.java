package tend.plan.weeks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tend.model.Work;
import tend.plan.weeks.Wanted.Cap;

/**
 * Why a work stands where it stands, or has no day: what of the limits keeps it from the days
 * before. Says the same of the same plan.
 */
final class Reasons {
  private final Board board;
  private final Grid grid;
  private final Chance chance;

  Reasons(Board board) {
    this.board = board;
    this.grid = board.grid;
    this.chance = Chance.of(grid.wanted);
  }

  /** Why it has the day it has. */
  String because(int w) {
    if (grid.listed(w)) {
      return "it is on today's list";
    }
    int d = board.day[w];
    if (board.isPinned(w)) {
      return "you chose this day" + overBudget(d) + afterPin(w);
    }
    List<String> parts = new ArrayList<>();
    if (grid.large[w]) {
      parts.add(
          "its "
              + grid.minutes[w]
              + " min are more than any day it could have, so it stands alone on the roomiest");
    } else {
      parts.addAll(due(w, d));
      parts.addAll(notEarlier(w, d));
    }
    parts.addAll(choiceLost(w));
    return parts.isEmpty() ? "the first day with room" : String.join("; ", parts);
  }

  private String overBudget(int d) {
    return board.left(d) < 0
        ? ", which holds " + -board.left(d) + " min more than it has room for"
        : "";
  }

  private String afterPin(int w) {
    for (int b : grid.before[w]) {
      if (!board.isPlaced(b) || board.day[b] > board.day[w]) {
        return ", though “" + title(b) + "” should be done before";
      }
    }
    return "";
  }

  private List<String> due(int w, int d) {
    LocalDate due = work(w).due();
    if (due == null) {
      return List.of();
    }
    int on = grid.day(due);
    if (on == d) {
      return List.of(d == grid.today ? "it is due" : "it is due then");
    }
    boolean over = due.isBefore(grid.wanted.today());
    return on < d
        ? List.of((over ? "it was due on " : "it is due on ") + Said.day(due))
        : List.of();
  }

  /** What it comes after, and what stands in the way on the days since, the nearest first. */
  private List<String> notEarlier(int w, int d) {
    Set<String> said = new LinkedHashSet<>();
    int own = Math.max(grid.today, grid.day(work(w).earliest()));
    int first = own;
    for (int b : grid.before[w]) {
      if (board.day[b] > first || (board.day[b] == d && first == d)) {
        first = board.day[b];
        said.clear();
        said.add("after “" + title(b) + "”" + (first == d ? " on the same day" : ""));
      }
    }
    inTheWay(w, first, d, said);
    if (said.isEmpty() && own > grid.today) {
      return List.of(own == grid.today + 1 ? "the first day after today" : "its first day");
    }
    return List.copyOf(said);
  }

  private void inTheWay(int w, int first, int d, Set<String> said) {
    int full = Grid.NONE;
    int many = 0;
    for (int e = d - 1; e >= first; e--) {
      if (!grid.off(e)) {
        String cap = capped(w, e);
        if (cap != null) {
          said.add(cap);
        } else if (board.roomFor(w, e)) {
          said.add("it stays where it was");
        } else {
          full = Math.max(full, e);
          many++;
        }
      }
    }
    if (full != Grid.NONE) {
      String day = Said.day(grid.date(full));
      said.add(many == 1 ? day + " is full" : day + " and days before are full");
    }
  }

  /** What but room keeps the work from that day; null where only room could. */
  private @Nullable String block(int w, int d) {
    for (int b : grid.before[w]) {
      if (board.isPlaced(b) && board.day[b] > d) {
        return "after “" + title(b) + "”";
      }
    }
    return capped(w, d);
  }

  private @Nullable String capped(int w, int d) {
    int c = grid.cap[w];
    if (c == Limits.FREE) {
      return null;
    }
    boolean on = board.isPlaced(w);
    Limits.Count count = board.count();
    if (on) {
      count.add(c, board.day[w], -1);
    }
    Cap cap = grid.limits.cap(c);
    String said =
        count.weekFull(c, d)
            ? Said.aWeek(cap)
            : count.nearest(c, d) != null && cap.apart() > 1
                ? Said.apart(cap)
                : count.dayFull(c, d) || count.nearest(c, d) != null ? Said.aDay(cap) : null;
    if (on) {
      count.add(c, board.day[w], 1);
    }
    return said;
  }

  private List<String> choiceLost(int w) {
    LocalDate chosen = grid.wanted.pinned().get(work(w).id());
    if (chosen == null || chosen.isBefore(grid.wanted.today()) || board.isPinned(w)) {
      return List.of();
    }
    int d = grid.day(chosen);
    if (d >= grid.days) {
      return List.of();
    }
    String off = grid.wanted.slots().get(d).off();
    return List.of(
        "not on "
            + Said.day(chosen)
            + ", which you chose"
            + (off != null ? " and is off (" + off + ")" : ""));
  }

  /** Why it has none. */
  String left(int w) {
    List<String> parts = new ArrayList<>(choiceLost(w));
    parts.add(0, noDay(w));
    return String.join("; ", parts);
  }

  private String noDay(int w) {
    Work work = work(w);
    LocalDate end = grid.date(grid.days - 1);
    LocalDate last = work.last();
    if (work.earliest().isAfter(end)) {
      return "not before " + Said.day(work.earliest());
    }
    if (last != null && last.isBefore(grid.wanted.today())) {
      return "its last day, " + Said.day(last) + ", is over";
    }
    if (Promise.isBefore(grid, w, w)) {
      return "it waits for something that waits for it";
    }
    for (int b : grid.before[w]) {
      if (!board.isPlaced(b)) {
        return "“" + title(b) + "” must come before and has no day";
      }
    }
    String until = last == null || last.isAfter(end) ? "of these weeks" : "up to " + Said.day(last);
    return noDay(w, until);
  }

  private String noDay(int w, String until) {
    boolean any = false;
    boolean room = false;
    String cap = null;
    for (int d = grid.today; d < grid.days; d++) {
      if (!grid.off(d) && grid.isInTime(w, d)) {
        any = true;
        if (board.roomFor(w, d) && grid.worth[w][d] > 0) {
          String block = block(w, d);
          cap = block == null ? cap : block;
          room = true;
        }
      }
    }
    if (!any) {
      return "every day " + until + " that it could have is off";
    }
    if (room && cap != null) {
      return cap + ", and days with room are none of those left";
    }
    return grid.large[w]
        ? "its "
            + grid.minutes[w]
            + " min are more than any day it could have, and none is free for it alone"
        : full(w, until);
  }

  /** Days on which it could not stand anyway may well be empty. */
  private String full(int w, String until) {
    LocalDate from = work(w).earliest();
    boolean later = from.isAfter(grid.wanted.today());
    LocalDate last = work(w).last();
    boolean ends = last != null && !last.isAfter(grid.date(grid.days - 1));
    String span = !later ? until : "from " + Said.day(from) + (ends ? " " + until : " on");
    String minutes = grid.minutes[w] + " minutes left";
    String none =
        later && from.equals(last)
            ? Said.day(from) + " has no " + minutes
            : "no day " + span + " has " + minutes;
    if (chance.has(work(w))) {
      return none;
    }
    boolean all = !ends && !from.isAfter(grid.wanted.today().plusDays(1));
    return "others are worth more a minute, and " + (all ? "the weeks are full" : none);
  }

  private Work work(int w) {
    return grid.works.get(w);
  }

  private String title(int w) {
    return work(w).title();
  }
}
