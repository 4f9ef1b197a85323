package tend.plan.weeks;

import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.lookup.PlanningId;
import ai.timefold.solver.core.api.domain.valuerange.CountableValueRange;
import ai.timefold.solver.core.api.domain.valuerange.ValueRangeFactory;
import ai.timefold.solver.core.api.domain.valuerange.ValueRangeProvider;
import ai.timefold.solver.core.api.domain.variable.PlanningVariable;
import org.jspecify.annotations.NullUnmarked;

/** One work as the solver sees it: with a day, or with none. */
@PlanningEntity
@NullUnmarked
final class Placing {
  @PlanningId Integer work;

  @PlanningVariable(allowsUnassigned = true)
  Integer day;

  private Grid grid;

  /** For the solver. */
  Placing() {}

  Placing(Grid grid, int work, int day) {
    this.grid = grid;
    this.work = work;
    this.day = day == Grid.NONE ? null : day;
  }

  @ValueRangeProvider
  CountableValueRange<Integer> days() {
    return ValueRangeFactory.createIntValueRange(0, grid.days);
  }

  int dayOrNone() {
    return day == null ? Grid.NONE : day;
  }
}
