package tend.playbook.trying;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tend.facts.FactTypes;
import tend.facts.Settings;
import tend.facts.WaitingComment;
import tend.playbook.Condition;
import tend.playbook.Condition.Operand;
import tend.playbook.Condition.Test;
import tend.playbook.Rule;
import tend.playbook.Sentence;

/** One sentence of a rule, asked of one account's facts. Used by one thread. */
final class Asked {
  private final Rule.Said said;
  private final Condition condition;
  private final List<Object> written = new ArrayList<>();
  private final boolean forEach;
  private final @Nullable Test join;
  private final @Nullable Double number;
  private final @Nullable String shown;

  /** The sentence with its settings as they hold for the account. */
  Asked(Rule.Said said, Settings settings) {
    this.said = said;
    this.condition = said.sentence().condition();
    for (Sentence.Value value : said.values()) {
      written.add(value.type().quoted ? value.written() : value.number(settings));
    }
    this.forEach = condition.forEach();
    this.join = condition.join().orElse(null);
    this.number =
        condition
            .measure()
            .map(t -> (Double) written.get(((Operand.Figure) t.operand()).nth()))
            .orElse(null);
    this.shown = shown(said.sentence().shows(), condition);
  }

  /** The property whose value is told; null where none is. */
  private static @Nullable String shown(Sentence.@Nullable Shows shows, Condition condition) {
    return shows != null
        ? shows.property()
        : condition.tests().stream()
            .filter(
                t -> t.operand() instanceof Operand.Fixed fixed && fixed.value() instanceof String)
            .map(Test::property)
            .findFirst()
            .orElse(null);
  }

  /**
   * What came of it.
   *
   * @param fact what it was held against; null where there is no such fact
   * @param value the account's own value, in the unit of the fact; null where there is none
   * @param bound the number it was held against; null where the sentence has none
   */
  record Reply(
      Rule.Said said,
      Truth truth,
      @Nullable Object fact,
      @Nullable Object value,
      @Nullable Double bound) {}

  /** Whether it speaks of many things one by one, as "For each …" does. */
  boolean forEach() {
    return forEach;
  }

  private Reply of(@Nullable Object fact, Map<String, Object> bound, Known known) {
    if (fact == null) {
      return nothingThere(known);
    }
    Truth truth = Truth.YES;
    for (Test test : condition.tests()) {
      Truth one = holds(test, fact, bound);
      truth = one == Truth.NO || truth == Truth.YES ? one : truth;
      if (truth == Truth.NO) {
        break;
      }
    }
    Object value = shown == null ? null : FactTypes.value(fact, shown);
    return new Reply(said, truth, fact, value, number);
  }

  /**
   * Asks it of the fact that it means, and remembers that fact for later sentences.
   *
   * @param each what the rule's "For each …" stands for at the moment
   */
  Reply in(Known known, @Nullable Object each, Map<String, Object> bound) {
    Object fact = forEach ? each : meant(known, bound);
    if (fact != null && condition.binds() != null) {
      bound.put(condition.binds(), fact);
    }
    return of(fact, bound, known);
  }

  /** The facts it can bind. */
  List<Object> candidates(Known known) {
    return known.all(condition.type());
  }

  private @Nullable Object meant(Known known, Map<String, Object> bound) {
    if (join == null) {
      List<Object> all = known.all(condition.type());
      return all.isEmpty() ? null : all.get(0);
    }
    Operand.OfAnother other = (Operand.OfAnother) join.operand();
    Object there = bound.get(other.name());
    return there == null
        ? null
        : known.where(condition.type(), join.property(), FactTypes.value(there, other.property()));
  }

  private Reply nothingThere(Known known) {
    Sentence.Needed needed = said.sentence().needed();
    boolean unknown = needed != null && !needed.isThere(known.imported());
    Sentence.Shows shows = said.sentence().shows();
    Object none = shows == null || unknown ? null : shows.none();
    return new Reply(said, unknown ? Truth.UNKNOWN : Truth.NO, null, none, number);
  }

  private Truth holds(Test test, Object fact, Map<String, Object> bound) {
    if (test.operand() instanceof Operand.Words words) {
      String asked = (String) written.get(words.nth());
      return Truth.of(((WaitingComment) fact).mentions(asked) == words.wanted());
    }
    Object value = FactTypes.value(fact, test.property());
    if (value == null) {
      return Truth.UNKNOWN;
    }
    if (test.operand() instanceof Operand.Fixed fixed && fixed.value() == null) {
      return Truth.of(test.op() == Condition.Op.OTHER);
    }
    Object other = operand(test.operand(), bound);
    return other == null ? Truth.UNKNOWN : Truth.of(compare(value, test.op(), other));
  }

  private @Nullable Object operand(Operand operand, Map<String, Object> bound) {
    if (operand instanceof Operand.Fixed fixed) {
      return fixed.value();
    }
    if (operand instanceof Operand.Figure number) {
      return written.get(number.nth());
    }
    if (operand instanceof Operand.Text text) {
      return written.get(text.nth());
    }
    Operand.OfAnother another = (Operand.OfAnother) operand;
    return FactTypes.value(Objects.requireNonNull(bound.get(another.name())), another.property());
  }

  private static boolean compare(Object value, Condition.Op op, Object other) {
    if (value instanceof Number number && other instanceof Number bound) {
      return op.holds(number.doubleValue(), bound.doubleValue());
    }
    return op == Condition.Op.OTHER != value.equals(other);
  }
}
