package tend.plan.weeks;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import tend.model.WeekPlan;
import tend.model.WeekPlan.Day;
import tend.model.WeekPlan.Left;
import tend.model.WeekPlan.Placed;
import tend.model.Work;

/**
 * Plans the coming weeks and says of each work why it stands there. The same wish gives the same
 * plan. Stateless.
 */
public final class WeekPlanner {
  private static final Comparator<Placed> ON_A_DAY =
      Comparator.comparing((Placed p) -> !p.done())
          .thenComparing(p -> p.work().group())
          .thenComparing(p -> -p.work().value())
          .thenComparing(p -> p.work().id());
  private static final Comparator<Left> LEFT =
      Comparator.comparing((Left l) -> -l.work().value()).thenComparing(l -> l.work().id());

  private WeekPlanner() {}

  /** The plan of whoever that is. */
  public static WeekPlan plan(String whose, Instant at, Wanted wanted) {
    Board board = Placement.board(wanted);
    Reasons reasons = new Reasons(board);
    List<List<Placed>> placed = new ArrayList<>();
    wanted.slots().forEach(slot -> placed.add(new ArrayList<>()));
    for (Wanted.Done done : wanted.done()) {
      int d = board.grid.day(done.day());
      if (d >= 0 && d < placed.size()) {
        placed.get(d).add(new Placed(done.work(), done.day(), "done", false, true));
      }
    }
    List<Left> left = new ArrayList<>();
    for (int w = 0; w < board.grid.size(); w++) {
      Work work = board.grid.works.get(w);
      if (board.isPlaced(w)) {
        boolean chosen = board.isPinned(w) && wanted.pinned().containsKey(work.id());
        placed
            .get(board.day[w])
            .add(
                new Placed(work, board.grid.date(board.day[w]), reasons.because(w), chosen, false));
      } else {
        left.add(new Left(work, reasons.left(w)));
      }
    }
    left.sort(LEFT);
    return new WeekPlan(whose, at, wanted.today(), days(wanted, placed), left, List.of());
  }

  private static List<Day> days(Wanted wanted, List<List<Placed>> placed) {
    List<Day> days = new ArrayList<>();
    for (int d = 0; d < placed.size(); d++) {
      Wanted.Slot slot = wanted.slots().get(d);
      boolean off = slot.off() != null;
      placed.get(d).sort(ON_A_DAY);
      days.add(
          new Day(
              slot.date(),
              off ? 0 : slot.minutes(),
              off ? 0 : slot.care(),
              slot.off(),
              placed.get(d)));
    }
    return days;
  }
}
