package tend.playbook.findings;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tend.engine.Fired.Reach;
import tend.facts.Self;
import tend.model.Group;
import tend.playbook.Numbers;
import tend.playbook.analysis.Aspect;
import tend.playbook.analysis.Circumstances;
import tend.playbook.analysis.Leeway;
import tend.playbook.analysis.Span;

/**
 * Finds rules that can speak on one day and say opposites: of one and the same comment, work, post
 * or text one says stop and the other does not; or of one number, which one rule finds enough to
 * say stop and the other too little to leave it there. What two rules say in words is not looked
 * at, nor are rules of which the stronger keeps the other off the list.
 */
final class Opposites {
  private static final String CODE = "TD054";
  private static final String HELP =
      "add a sentence to one of them, so that they never speak of the same at once";
  private static final Set<Group> ASKING = EnumSet.of(Group.ASK, Group.MAKE, Group.CAMPAIGN);
  private final List<Placed> stops = new ArrayList<>();
  private final List<Placed> others = new ArrayList<>();
  private final Pairs pairs;
  private final Findings findings;

  /**
   * Looks at those rules.
   *
   * @param rules that can fire
   */
  Opposites(List<Placed> rules, Pairs pairs, Findings findings) {
    rules.forEach(r -> (r.rule.group() == Group.STOP ? stops : others).add(r));
    this.pairs = pairs;
    this.findings = findings;
  }

  /** Tells of each pair, at the rule that does not say stop. */
  void tell() {
    for (Placed other : others) {
      for (Placed stop : stops) {
        if (Taking.stand(stop, other) && meet(stop, other).isPresent()) {
          ofOneThing(stop, other);
        } else if (stop.reach() == Reach.ACCOUNT && other.reach() == Reach.ACCOUNT) {
          ofOneNumber(stop, other);
        }
      }
    }
  }

  private Optional<Circumstances> meet(Placed one, Placed other) {
    return pairs.whoms(one, other).stream()
        .map(whom -> one.in(whom).and(other.in(whom)))
        .filter(both -> both.impossible().isEmpty())
        .findFirst();
  }

  private void ofOneThing(Placed stop, Placed other) {
    String thing = Pairs.thing(other);
    findings.rule(
        CODE,
        other,
        stop,
        "of one and the same "
            + thing
            + ", this rule (group "
            + other.rule.group().word()
            + ") and "
            + stop.shown()
            + ", which says stop, can speak at once",
        HELP);
  }

  /** Where the only number that a rule says stop at is one that the other wants more of. */
  private void ofOneNumber(Placed stop, Placed other) {
    Optional<Aspect> number = enough(stop).filter(a -> isTooLittle(other, a));
    if (!ASKING.contains(other.rule.group()) || number.isEmpty()) {
      return;
    }
    meet(stop, other)
        .map(both -> both.of(number.get()).span())
        .ifPresent(
            span ->
                findings.rule(
                    CODE,
                    other,
                    stop,
                    stop.shown()
                        + " says stop "
                        + words(span)
                        + " of the same number that this rule wants more of",
                    HELP));
  }

  private static String words(Span span) {
    return span.least() == span.most()
        ? "at " + Numbers.exact(span.least())
        : "between " + Numbers.exact(span.least()) + " and " + Numbers.exact(span.most());
  }

  /** The one number that the rule says stop at, if it is one and has no upper bound. */
  private static Optional<Aspect> enough(Placed stop) {
    List<Aspect> numbers = numbers(stop);
    return numbers.size() == 1 && isAtLeast(leeway(stop, numbers.get(0)))
        ? Optional.of(numbers.get(0))
        : Optional.empty();
  }

  private static boolean isAtLeast(Leeway leeway) {
    return leeway.span().least() > 0 && Double.isInfinite(leeway.span().most());
  }

  /** Whether that is the only number of the rule that has an upper bound, and has no lower one. */
  private static boolean isTooLittle(Placed other, Aspect number) {
    List<Aspect> bounded =
        numbers(other).stream()
            .filter(a -> Double.isFinite(leeway(other, a).span().most()))
            .toList();
    return bounded.equals(List.of(number)) && leeway(other, number).span().least() <= 0;
  }

  private static Leeway leeway(Placed placed, Aspect aspect) {
    return placed.in(Whom.ANYBODY).of(aspect);
  }

  private static List<Aspect> numbers(Placed placed) {
    List<Aspect> numbers = new ArrayList<>();
    for (int i = 0; i < placed.rule.when().size(); i++) {
      Meaning.measured(placed.rule, i)
          .filter(a -> !a.fact().equals(Self.class.getSimpleName()) && !numbers.contains(a))
          .ifPresent(numbers::add);
    }
    return numbers;
  }
}
