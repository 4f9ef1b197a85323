package tend.engine;

import java.util.List;
import java.util.Objects;
import tend.facts.Settings;

/**
 * Finds those matches of one rule in which a fact stands that just came, change by change. For one
 * thread.
 */
final class Ripple {
  private final Plan plan;
  private final Step[] steps;

  /** The facts that each step goes through. */
  private final LiveFacts.Some[] through;

  private final Settings settings;
  private final Object[] match;
  private Outcome outcome = new Outcome();
  private Object pinned = "";
  private int pin;

  /**
   * For a rule of which each pattern that means the same fact can mean no other.
   *
   * @param facts as they are after their last change, which is what came
   */
  Ripple(Plan plan, LiveFacts facts, Settings settings) {
    this.plan = plan;
    this.steps = plan.folded();
    this.settings = settings;
    this.match = new Object[plan.width];
    this.through = new LiveFacts.Some[steps.length];
    for (int i = 0; i < steps.length; i++) {
      through[i] = facts.some(steps[i].type);
    }
  }

  /** Fires the rule for every match in which that fact is the first of those that came. */
  void from(Object fact, Outcome to) throws Exception {
    outcome = to;
    pinned = fact;
    for (pin = 0; pin < steps.length; pin++) {
      if (steps[pin].type == fact.getClass() && mayBe()) {
        step(0);
      }
    }
  }

  /** What can be asked of the fact by itself is asked before any other is looked for. */
  private boolean mayBe() throws Exception {
    if (!plan.isAlone(pin)) {
      return true;
    }
    if (plan.settings >= 0) {
      match[plan.settings] = settings;
    }
    return steps[pin].takes(pinned, match);
  }

  private void step(int i) throws Exception {
    if (i == steps.length) {
      plan.fire(match, outcome);
    } else if (i == pin) {
      if (plan.isAlone(pin)) {
        step(i + 1); // see mayBe
      } else if (isJoined()) {
        take(i, pinned);
      }
    } else if (steps[i].type == Settings.class) {
      take(i, settings);
    } else {
      List<Object> candidates = candidates(i);
      for (int k = 0; k < candidates.size(); k++) {
        Object fact = candidates.get(k);
        if (i > pin || !through[i].brought(fact)) {
          take(i, fact);
        }
      }
    }
  }

  private void take(int i, Object fact) throws Exception {
    if (steps[i].takes(fact, match)) {
      step(i + 1);
    }
  }

  private boolean isJoined() {
    Step.Join join = steps[pin].join;
    return join == null
        || Objects.equals(join.read().apply(pinned), join.readLeft().apply(match[join.left()]));
  }

  /** Those that an equal property leaves: with an earlier fact, or with the one that came. */
  private List<Object> candidates(int i) {
    Step.Join join = steps[i].join;
    if (join != null) {
      return through[i]
          .by(join.property(), join.read())
          .with(join.readLeft().apply(match[join.left()]));
    }
    Step.Join later = steps[pin].join;
    return later != null && steps[i].isAt(later.left())
        ? through[i].by(later.leftProperty(), later.readLeft()).with(later.read().apply(pinned))
        : through[i].all();
  }
}
