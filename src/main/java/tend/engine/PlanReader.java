package tend.engine;

import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.model.AlphaIndex;
import org.drools.model.BetaIndex;
import org.drools.model.Condition;
import org.drools.model.Consequence;
import org.drools.model.Constraint;
import org.drools.model.Declaration;
import org.drools.model.Global;
import org.drools.model.Index;
import org.drools.model.Rule;
import org.drools.model.SingleConstraint;
import org.drools.model.Variable;
import org.drools.model.consequences.NamedConsequenceImpl;
import org.drools.model.functions.Function1;
import org.drools.model.impl.RuleImpl;
import org.drools.model.patterns.PatternImpl;
import org.jspecify.annotations.Nullable;

/**
 * Reads how to run a rule from what Drools compiled of it. Understands facts joined by comparisons,
 * and refuses everything else, which is left to a session.
 */
final class PlanReader {
  private static final Pattern EQUALS = Pattern.compile("([a-z]\\w*) == (\\$\\w+)\\.([a-z]\\w*)");
  private static final Pattern IS = Pattern.compile("([a-z]\\w*) == (?:\"[^\"]*\"|true|false)");
  private static final Pattern PLAIN =
      Pattern.compile("[a-z]\\w* (?:==|!=) (?:\"[^\"]*\"|true|false|null)");
  private static final List<Rule.Attribute<?>> ATTRIBUTES =
      List.of(
          Rule.Attribute.NO_LOOP,
          Rule.Attribute.LOCK_ON_ACTIVE,
          Rule.Attribute.ENABLED,
          Rule.Attribute.AUTO_FOCUS,
          Rule.Attribute.SALIENCE,
          Rule.Attribute.AGENDA_GROUP,
          Rule.Attribute.ACTIVATION_GROUP,
          Rule.Attribute.RULEFLOW_GROUP,
          Rule.Attribute.DURATION,
          Rule.Attribute.TIMER,
          Rule.Attribute.CALENDARS,
          Rule.Attribute.DATE_EFFECTIVE,
          Rule.Attribute.DATE_EXPIRES);

  private final Map<Variable<?>, Integer> places = new HashMap<>();
  private final List<Step> steps = new ArrayList<>();
  private boolean ticks;

  private PlanReader() {}

  /** How to run it; empty where a session has to. */
  static Optional<Plan> read(Rule rule) {
    return new PlanReader().plan(rule);
  }

  private Optional<Plan> plan(Rule rule) {
    Consequence then = rule.getDefaultConsequence();
    if (!isPlain(rule) || then.isUsingDrools() || then.isBreaking()) {
      return Optional.empty();
    }
    for (Condition condition : rule.getView().getSubConditions()) {
      if (!read(condition)) {
        return Optional.empty();
      }
    }
    int[] arguments = new int[then.getVariables().length];
    for (int i = 0; i < arguments.length; i++) {
      Integer place = argument(then.getVariables()[i]);
      if (place == null) {
        return Optional.empty();
      }
      arguments[i] = place;
    }
    return steps.isEmpty()
        ? Optional.empty()
        : Optional.of(new Plan(rule.getName(), steps, then.getBlock(), arguments, ticks));
  }

  private static boolean isPlain(Rule rule) {
    return rule.getView().getType() == Condition.Type.AND
        && rule.getConsequences().size() == 1
        && ATTRIBUTES.stream()
            .allMatch(one -> Objects.equals(rule.getAttribute(one), one.getDefaultValue()));
  }

  private @Nullable Integer argument(Variable<?> variable) {
    return variable instanceof Global<?> && variable.getName().equals("outcome")
        ? Integer.valueOf(Plan.OUTCOME)
        : places.get(variable);
  }

  private boolean read(Condition condition) {
    if (condition instanceof NamedConsequenceImpl then) {
      return RuleImpl.DEFAULT_CONSEQUENCE_NAME.equals(then.getName());
    }
    return condition.getClass() == PatternImpl.class && pattern((PatternImpl<?>) condition);
  }

  private boolean pattern(PatternImpl<?> pattern) {
    Variable<?> fact = pattern.getPatternVariable();
    List<SingleConstraint> asked = new ArrayList<>();
    if (!isOfOneClass(fact)
        || pattern.getType() != Condition.Type.PATTERN
        || pattern.isPassive()
        || !pattern.getBindings().isEmpty()
        || !flat(pattern.getConstraint(), asked)) {
      return false;
    }
    int place = steps.size();
    places.put(fact, place);
    List<Check> own = new ArrayList<>();
    List<Check> others = new ArrayList<>();
    Step.Join join = null;
    for (SingleConstraint one : asked) {
      int[] of = places(one.getVariables());
      if (of.length == 0 || isOddlyIndexed(one)) {
        return false;
      }
      ticks |= one.predicateInformation().getStringConstraint().contains(CompiledModule.TICKS);
      boolean alone = Arrays.stream(of).allMatch(p -> p == place);
      Step.Join equal = join == null && !alone ? join(one, of, place) : null;
      if (equal != null) {
        join = equal; // the index asks it
      } else {
        (alone ? own : others).add(check(one, of));
      }
    }
    steps.add(new Step(fact.getType(), place, array(own), array(others), join));
    return true;
  }

  private static Check[] array(List<Check> checks) {
    return checks.toArray(Check[]::new);
  }

  /** Nothing extends the classes of facts, and facts come from nowhere but the account. */
  private static boolean isOfOneClass(Variable<?> fact) {
    return Modifier.isFinal(fact.getType().getModifiers())
        && fact instanceof Declaration<?> declared
        && declared.getSource() == null
        && declared.getWindow() == null;
  }

  private static boolean flat(Constraint constraint, List<SingleConstraint> out) {
    if (constraint == SingleConstraint.TRUE) {
      return true;
    }
    if (constraint instanceof SingleConstraint one) {
      out.add(one);
      return !one.isTemporal();
    }
    return (constraint.getType() == Constraint.Type.MULTIPLE
            || constraint.getType() == Constraint.Type.AND)
        && constraint.getChildren().stream().allMatch(child -> flat(child, out));
  }

  /** Empty where one is not a fact of an earlier pattern or this one. */
  private int[] places(Variable<?>[] variables) {
    int[] out = new int[variables.length];
    for (int i = 0; i < out.length; i++) {
      Integer place = places.get(variables[i]);
      if (place == null) {
        return new int[0];
      }
      out[i] = place;
    }
    return out;
  }

  /** Whether Drools looks facts up by values that may be equal in one way and not in another. */
  private static boolean isOddlyIndexed(SingleConstraint one) {
    return one.getIndex() instanceof BetaIndex<?, ?, ?> index
        && index.getConstraintType() == Index.ConstraintType.EQUAL
        && !isOfTexts(index);
  }

  private static boolean isOfTexts(BetaIndex<?, ?, ?> index) {
    return index.getIndexedClass() == String.class && index.getRightReturnType() == String.class;
  }

  @SuppressWarnings("unchecked")
  private Step.@Nullable Join join(SingleConstraint one, int[] of, int place) {
    Matcher said = EQUALS.matcher(one.predicateInformation().getStringConstraint());
    if (of.length != 2
        || of[0] != place
        || !(one.getIndex() instanceof BetaIndex<?, ?, ?> index)
        || index.getConstraintType() != Index.ConstraintType.EQUAL
        || !said.matches()
        || !said.group(2).equals(one.getVariables()[1].getName())) {
      return null;
    }
    return new Step.Join(
        said.group(1),
        (Function1<Object, ?>) index.getLeftOperandExtractor(),
        of[1],
        said.group(3),
        (Function1<Object, ?>) index.getRightOperandExtractor());
  }

  @SuppressWarnings("unchecked")
  private static Check.@Nullable Key key(SingleConstraint one) {
    Matcher said = IS.matcher(one.predicateInformation().getStringConstraint());
    return one.getIndex() instanceof AlphaIndex<?, ?> index
            && index.getConstraintType() == Index.ConstraintType.EQUAL
            && (index.getRightValue() instanceof String || index.getRightValue() instanceof Boolean)
            && said.matches()
        ? new Check.Key(
            said.group(1),
            (Function1<Object, ?>) index.getLeftOperandExtractor(),
            index.getRightValue())
        : null;
  }

  private static @Nullable String words(SingleConstraint one) {
    String said = one.predicateInformation().getStringConstraint();
    return PLAIN.matcher(said).matches() ? said : null;
  }

  @SuppressWarnings("unchecked")
  private static Check check(SingleConstraint one, int[] of) {
    return switch (of.length) {
      case 1 -> Check.of(one.getPredicate1(), of[0], key(one), words(one));
      case 2 -> Check.of(one.getPredicate2(), of[0], of[1]);
      default -> Check.of(one.getPredicate(), of);
    };
  }
}
