package tend.plan.weeks;

import ai.timefold.solver.core.api.score.director.ScoreDirector;
import ai.timefold.solver.core.impl.heuristic.move.AbstractMove;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Other days for some works, all at once. */
public final class Rearrangement extends AbstractMove<Placings> {
  private final List<Placing> which;
  private final List<@Nullable Integer> days;

  private Rearrangement(List<Placing> which, List<@Nullable Integer> days) {
    this.which = which;
    this.days = days;
  }

  /** What differs on the board. */
  static Rearrangement from(Placings now, Board board) {
    List<Placing> which = new ArrayList<>();
    List<@Nullable Integer> days = new ArrayList<>();
    for (Placing one : now.all) {
      int day = board.day[one.work];
      if (day != one.dayOrNone()) {
        which.add(one);
        days.add(day == Grid.NONE ? null : Integer.valueOf(day));
      }
    }
    return new Rearrangement(which, days);
  }

  /**
   * One that changes nothing counts as well, so that the search ends where nothing is left to do.
   */
  @Override
  public boolean isMoveDoable(ScoreDirector<Placings> director) {
    return true;
  }

  @Override
  protected void doMoveOnGenuineVariables(ScoreDirector<Placings> director) {
    for (int i = 0; i < which.size(); i++) {
      Placing one = which.get(i);
      director.beforeVariableChanged(one, "day");
      one.day = days.get(i);
      director.afterVariableChanged(one, "day");
    }
  }

  @Override
  public Collection<?> getPlanningEntities() {
    return which;
  }

  @Override
  public Collection<?> getPlanningValues() {
    return days;
  }

  @Override
  public String toString() {
    return which.size() + " works on other days";
  }
}
