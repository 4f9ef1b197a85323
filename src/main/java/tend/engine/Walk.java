package tend.engine;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tend.facts.Settings;

/** One rule on its way through the facts of one account. For one thread. */
final class Walk {
  private final Plan plan;
  private final Step[] steps;
  private final Facts facts;
  private final Outcome outcome;
  private final Object[] match;

  /** Those that a step goes through. */
  private final Object[][] through;

  /** Whether they are already known to be what the step asks of them alone. */
  private final boolean[] sifted;

  private final @Nullable KeyIndex[] indexes;

  /** What is looked up where no earlier fact says it. */
  private final Object[] keys;

  private Walk(Plan plan, Facts facts, Outcome outcome) {
    this.plan = plan;
    this.steps = plan.steps(facts);
    this.facts = facts;
    this.outcome = outcome;
    this.match = new Object[plan.width];
    this.through = new Object[steps.length][];
    this.sifted = new boolean[steps.length];
    this.indexes = new KeyIndex[steps.length];
    this.keys = new Object[steps.length];
  }

  /** Fires the rule for every match. */
  static void through(Plan plan, Facts facts, Object[] settings, Outcome outcome) throws Exception {
    Walk walk = new Walk(plan, facts, outcome);
    if (walk.isReady(settings)) {
      walk.from(0);
    }
  }

  /** Nothing is asked where a step finds no fact at all, as in a session. */
  private boolean isReady(Object[] settings) throws Exception {
    for (int i = 0; i < steps.length; i++) {
      through[i] = steps[i].type == Settings.class ? settings : facts.of(steps[i].type);
      if (through[i].length == 0) {
        return false;
      }
    }
    boolean often = false;
    for (int i = 0; i < steps.length; i++) {
      if (!prepare(i, often)) {
        return false;
      }
      often |= through[i].length > 1;
    }
    return true;
  }

  /** A step that is taken often has its facts sifted once; what a join means is looked up. */
  private boolean prepare(int i, boolean often) throws Exception {
    Step step = steps[i];
    if (often && step.hasOwn()) {
      through[i] = wanted(step, through[i]);
      sifted[i] = true;
    }
    Step.Join join = step.join;
    if (join != null) {
      indexes[i] =
          sifted[i]
              ? new KeyIndex(through[i], join.read())
              : facts.by(step.type, join.property(), join.read());
    }
    Check.Key key = step.key();
    if (join == null && key != null && !sifted[i]) {
      indexes[i] = facts.asked(step.type, key);
      keys[i] = key.value();
    }
    return through[i].length > 0;
  }

  private Object[] wanted(Step step, Object[] all) throws Exception {
    List<Object> wanted = new ArrayList<>();
    for (Object fact : all) {
      if (step.wants(fact, match)) {
        wanted.add(fact);
      }
    }
    return wanted.toArray();
  }

  private void from(int i) throws Exception {
    if (i == steps.length) {
      plan.fire(match, outcome);
      return;
    }
    KeyIndex index = indexes[i];
    if (index == null) {
      for (Object fact : through[i]) {
        take(i, fact);
      }
      return;
    }
    Step.Join join = steps[i].join;
    Object key = join == null ? keys[i] : join.readLeft().apply(match[join.left()]);
    for (int at = index.first(key); at >= 0; at = index.after(at)) {
      take(i, through[i][at]);
    }
  }

  private void take(int i, Object fact) throws Exception {
    Step step = steps[i];
    if (sifted[i] ? step.joins(fact, match) : step.takes(fact, match)) {
      from(i + 1);
    }
  }
}
