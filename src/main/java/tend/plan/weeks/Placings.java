package tend.plan.weeks;

import ai.timefold.solver.core.api.domain.solution.PlanningEntityCollectionProperty;
import ai.timefold.solver.core.api.domain.solution.PlanningScore;
import ai.timefold.solver.core.api.domain.solution.PlanningSolution;
import ai.timefold.solver.core.api.score.buildin.simplelong.SimpleLongScore;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.NullUnmarked;

/** A plan as the solver sees it. */
@PlanningSolution
@NullUnmarked
final class Placings {
  Grid grid;
  Random random;
  @PlanningEntityCollectionProperty List<Placing> all;
  @PlanningScore SimpleLongScore score;

  /** For the solver. */
  Placings() {}

  Placings(Board board, long seed) {
    this.grid = board.grid;
    this.random = new Random(seed);
    this.all =
        IntStream.range(0, grid.size()).mapToObj(w -> new Placing(grid, w, board.day[w])).toList();
  }

  /** The board with all of it on their days. */
  Board board() {
    Board board = Board.of(grid);
    for (Placing one : all) {
      if (one.day != null && !board.isPlaced(one.work)) {
        board.put(one.work, one.day);
      }
    }
    return board;
  }
}
