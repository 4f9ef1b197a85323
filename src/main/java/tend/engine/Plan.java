package tend.engine;

import java.util.ArrayList;
import java.util.List;
import org.drools.model.functions.BlockN;
import tend.facts.Settings;

/**
 * One rule that is run without a session of Drools: its patterns one after the other, by the
 * comparisons that Drools compiled. Asks everything that a session would ask, so what a session
 * stops or fails on is noticed here, too. Immutable; threads may share it.
 */
final class Plan {
  /** Stands among the arguments of an action for where it writes. */
  static final int OUTCOME = -1;

  final String rule;
  final int width;

  /** Whether its looks at facts count, as those of rules that developers wrote do. */
  final boolean ticks;

  /** The place of the settings in a match; below 0 where they are not asked. */
  final int settings;

  private final boolean[] alone;
  private final Step[] written;
  private final Step[] folded;
  private final List<Step> same;
  private final BlockN action;
  private final int[] arguments;

  /**
   * A rule.
   *
   * @param steps its patterns in order, each at the place of its number
   * @param arguments the places of the facts that the action takes, or {@link #OUTCOME}
   */
  Plan(String rule, List<Step> steps, BlockN action, int[] arguments, boolean ticks) {
    this.rule = rule;
    this.width = steps.size();
    this.ticks = ticks;
    this.written = steps.toArray(Step[]::new);
    List<Step> fold = new ArrayList<>();
    List<Step> same = new ArrayList<>();
    for (Step step : steps) {
      Step before = fold.isEmpty() ? step : fold.get(fold.size() - 1);
      if (before.isSameAs(step)) {
        fold.set(fold.size() - 1, before.with(step));
        same.add(step);
      } else {
        fold.add(step);
      }
    }
    this.folded = fold.toArray(Step[]::new);
    this.same = List.copyOf(same);
    this.settings = settings(folded);
    this.alone = new boolean[folded.length];
    for (int i = 0; i < folded.length; i++) {
      alone[i] = folded[i].isAlone(settings);
    }
    this.action = action;
    this.arguments = arguments;
  }

  private static int settings(Step[] steps) {
    for (Step step : steps) {
      if (step.type == Settings.class) {
        return step.place();
      }
    }
    return -1;
  }

  /** Whether that folded step asks its fact together with no other but settings. */
  boolean isAlone(int step) {
    return alone[step];
  }

  /** Whether all do. */
  boolean isStraight() {
    for (boolean one : alone) {
      if (!one) {
        return false;
      }
    }
    return true;
  }

  /** Which facts it looks at besides settings. */
  List<Class<?>> looksAt() {
    List<Class<?>> types = new ArrayList<>();
    for (Step step : folded) {
      if (step.type != Settings.class) {
        types.add(step.type);
      }
    }
    return types;
  }

  /** Its steps where patterns joined by what only one fact has are one step. */
  Step[] folded() {
    return folded;
  }

  /** The steps whose fact is that of the step before, if no two facts have the same property. */
  List<Step> same() {
    return same;
  }

  /** The steps to take among those facts: patterns joined by what only one has are one step. */
  Step[] steps(Facts facts) {
    for (Step step : same) {
      if (step.join != null
          && !facts.by(step.type, step.join.property(), step.join.read()).isUnique()) {
        return written;
      }
    }
    return folded;
  }

  /** Does what the rule does for one match. */
  void fire(Object[] match, Outcome outcome) throws Exception {
    Budget.fires(rule);
    act(match, outcome);
  }

  /** The same, counted elsewhere. */
  void act(Object[] match, Outcome outcome) throws Exception {
    outcome.matching(rule, List.of(match));
    Object[] given = outcome.room(arguments.length);
    for (int i = 0; i < given.length; i++) {
      given[i] = arguments[i] == OUTCOME ? outcome : match[arguments[i]];
    }
    action.execute(given);
  }
}
