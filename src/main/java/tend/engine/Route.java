package tend.engine;

/**
 * One rule of which each fact is asked by itself, so that the facts there is one of can be asked
 * first and most rules end there. Immutable; threads may share it.
 */
final class Route {
  private static final int NOWHERE = -1;
  private final Plan plan;
  private final Stop[] stops;
  private final int[] sames;

  /**
   * A plan.
   *
   * @param stops its folded steps but for settings of which nothing is asked
   * @param sames which properties no two facts may share, by their numbers
   */
  Route(Plan plan, Stop[] stops, int[] sames) {
    this.plan = plan;
    this.stops = stops;
    this.sames = sames;
  }

  /** Fires the rule for every match among those facts. */
  void run(Pass pass) throws Exception {
    int many = NOWHERE;
    for (int i = 0; i < stops.length; i++) {
      int count = pass.of(stops[i].type).length;
      if (count == 0) {
        return;
      }
      if (count > 1) {
        if (many != NOWHERE) {
          pass.walk(plan);
          return;
        }
        many = i;
      }
    }
    Object[] match = pass.match(plan);
    for (int i = 0; i < stops.length; i++) {
      if (i != many && !stops[i].takes(pass.of(stops[i].type)[0], match)) {
        return;
      }
    }
    if (many == NOWHERE) {
      pass.fire(plan, match);
    } else if (areSure(pass)) {
      through(stops[many], match, pass);
    } else {
      pass.walk(plan);
    }
  }

  private boolean areSure(Pass pass) {
    for (int same : sames) {
      if (!pass.isUnique(same)) {
        return false;
      }
    }
    return true;
  }

  private void through(Stop many, Object[] match, Pass pass) throws Exception {
    if (many.first >= 0) {
      for (Object fact : pass.sifted(many)) {
        if (many.fits(fact, match)) {
          pass.fire(plan, match);
        }
      }
    } else {
      for (Object fact : pass.of(many.type)) {
        if (many.takes(fact, match)) {
          pass.fire(plan, match);
        }
      }
    }
  }
}
