package tend.engine;

/** One step of a {@link Route}, which asks each fact by itself. Immutable. */
final class Stop {
  /** The number of its class. */
  final int type;

  /** The number of what it asks first; below 0 where others cannot ask that. */
  final int first;

  private final int[] places;
  private final Check[] asks;

  Stop(Step step, int type, int first) {
    this.type = type;
    this.first = first;
    this.places = step.places();
    this.asks = step.all();
  }

  /**
   * Those facts that are what it asks first.
   *
   * @param room as long as the facts; written over
   */
  Object[] sift(Object[] facts, Object[] room) throws Exception {
    return ((Check.One) asks[0]).sift(facts, room);
  }

  /** Whether a fact is all that it asks; the match has it then. */
  boolean takes(Object fact, Object[] match) throws Exception {
    return takes(0, fact, match);
  }

  /** Whether one of those that were sifted is all else that it asks; the match has it then. */
  boolean fits(Object fact, Object[] match) throws Exception {
    return takes(1, fact, match);
  }

  private boolean takes(int from, Object fact, Object[] match) throws Exception {
    match[places[0]] = fact; // whatever is asked is asked there
    for (int i = from; i < asks.length; i++) {
      if (!asks[i].holds(match)) {
        return false;
      }
    }
    for (int i = 1; i < places.length; i++) {
      match[places[i]] = fact;
    }
    return true;
  }
}
