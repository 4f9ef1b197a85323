package tend.plan.weeks;

import ai.timefold.solver.core.api.solver.SolverConfigOverride;
import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.heuristic.selector.move.factory.MoveIteratorFactoryConfig;
import ai.timefold.solver.core.config.localsearch.LocalSearchPhaseConfig;
import ai.timefold.solver.core.config.localsearch.decider.acceptor.LocalSearchAcceptorConfig;
import ai.timefold.solver.core.config.localsearch.decider.forager.LocalSearchForagerConfig;
import ai.timefold.solver.core.config.score.director.ScoreDirectorFactoryConfig;
import ai.timefold.solver.core.config.solver.EnvironmentMode;
import ai.timefold.solver.core.config.solver.SolverConfig;
import ai.timefold.solver.core.config.solver.termination.TerminationConfig;

/**
 * Looks for a better plan by Timefold's local search. It ends after a number of moves, never by the
 * clock, so the same board and seed end in the same plan. Threads may share it.
 */
final class Search {
  /** A plan may be as bad as the one so many steps ago. */
  private static final int LATE = 50;

  private Search() {}

  /** Made once: reading the classes takes longer than a short search. */
  private static final class Lazily {
    static final SolverFactory<Placings> FACTORY = SolverFactory.create(config());
  }

  private static SolverConfig config() {
    return new SolverConfig()
        .withEnvironmentMode(EnvironmentMode.NO_ASSERT)
        .withRandomSeed(0L)
        .withSolutionClass(Placings.class)
        .withEntityClasses(Placing.class)
        .withScoreDirectorFactory(
            new ScoreDirectorFactoryConfig().withIncrementalScoreCalculatorClass(Gains.class))
        .withPhases(
            new LocalSearchPhaseConfig()
                .withMoveSelectorConfig(
                    new MoveIteratorFactoryConfig().withMoveIteratorFactoryClass(Rearranging.class))
                .withAcceptorConfig(new LocalSearchAcceptorConfig().withLateAcceptanceSize(LATE))
                .withForagerConfig(new LocalSearchForagerConfig().withAcceptedCountLimit(1)))
        .withTerminationConfig(new TerminationConfig().withMoveCountLimit(1L));
  }

  /** The best of so many moves, the board itself included. */
  static Board from(Board board, long moves, long seed) {
    if (board.grid.size() == 0 || moves == 0) {
      return board;
    }
    SolverConfigOverride<Placings> override =
        new SolverConfigOverride<Placings>()
            .withTerminationConfig(new TerminationConfig().withMoveCountLimit(moves));
    return Lazily.FACTORY.buildSolver(override).solve(new Placings(board, seed)).board();
  }
}
