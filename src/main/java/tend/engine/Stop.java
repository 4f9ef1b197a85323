package tend.engine;

/** One step of a {@link Route}, which asks each fact by itself. Immutable. */
final class Stop {
  final Step step;

  /** The number of its class. */
  final int type;

  /** The number of what it asks first; below 0 where others cannot ask that. */
  final int first;

  private final Check[] asks;

  Stop(Step step, int type, int first) {
    this.step = step;
    this.type = type;
    this.first = first;
    this.asks = step.all();
  }

  /** Those facts that are what it asks first. */
  Object[] sift(Object[] facts) throws Exception {
    return ((Check.One) asks[0]).sift(facts);
  }

  /** Whether one of them is all else that it asks; the match has it then. */
  boolean fits(Object fact, Object[] match) throws Exception {
    return step.fits(asks, fact, match);
  }
}
