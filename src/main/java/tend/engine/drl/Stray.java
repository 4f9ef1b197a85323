package tend.engine.drl;

/** Ends the reading of one part of a rule; whoever reads the whole reports it and goes on. */
final class Stray extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final transient DrlProblem problem;

  Stray(DrlProblem problem) {
    super(problem.message(), null, false, false);
    this.problem = problem;
  }

  DrlProblem problem() {
    return problem;
  }
}
