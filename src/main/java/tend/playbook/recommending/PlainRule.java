package tend.playbook.recommending;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tend.facts.Settings;
import tend.facts.WaitingComment;
import tend.playbook.Condition;
import tend.playbook.Playbook;
import tend.playbook.Rule;

/**
 * A rule in sentences as tests of facts, with the numbers that hold for one account: what another
 * engine needs to run it. Equal where the rule asks the same. Immutable; threads may share it.
 *
 * @param name with its playbook: "respond-to-comments/answer-the-rest"
 * @param patterns one for each sentence, in their order
 */
public record PlainRule(String name, List<Pattern> patterns) {
  public PlainRule {
    patterns = List.copyOf(patterns);
  }

  /** One fact that must be there, and all that is asked of it. */
  public record Pattern(Class<?> type, List<Test> tests) {
    public Pattern {
      tests = List.copyOf(tests);
    }
  }

  /**
   * One comparison; an unknown value is never equal, more or less.
   *
   * @param op "==", "!=", "&lt;=", "&gt;=", "&lt;" or "&gt;"
   */
  public record Test(String property, String op, Operand operand) {}

  /** What a property is compared with. */
  public sealed interface Operand permits Fixed, OfPattern, Words {}

  /** A number, text, yes or no; null asks whether the property is known. */
  public record Fixed(@Nullable Object value) implements Operand {}

  /** A property of the fact that an earlier pattern stands for, counted from 0. */
  public record OfPattern(int pattern, String property) implements Operand {}

  /** Whether a comment's newest words contain these. */
  public record Words(String words, boolean wanted) implements Operand {
    /** What the product itself answers. */
    public boolean holds(WaitingComment comment) {
      return comment.mentions(words) == wanted;
    }
  }

  static PlainRule of(Playbook playbook, Rule rule, Settings settings) {
    Map<String, Integer> bound = new HashMap<>();
    List<Pattern> patterns = new ArrayList<>();
    for (Rule.Said said : rule.when()) {
      Condition condition = said.sentence().condition();
      patterns.add(
          new Pattern(
              condition.type(),
              condition.tests().stream().map(t -> test(t, said, settings, bound)).toList()));
      if (condition.binds() != null) {
        bound.put(condition.binds(), patterns.size() - 1);
      }
    }
    return new PlainRule(playbook.id() + "/" + rule.name(), patterns);
  }

  private static Test test(
      Condition.Test test, Rule.Said said, Settings settings, Map<String, Integer> bound) {
    return new Test(
        test.property(), test.op().written, operand(test.operand(), said, settings, bound));
  }

  private static Operand operand(
      Condition.Operand operand, Rule.Said said, Settings settings, Map<String, Integer> bound) {
    if (operand instanceof Condition.Operand.OfAnother other) {
      return new OfPattern(bound.getOrDefault(other.name(), -1), other.property());
    }
    if (operand instanceof Condition.Operand.Figure figure) {
      return new Fixed(said.values().get(figure.nth()).number(settings));
    }
    if (operand instanceof Condition.Operand.Text text) {
      return new Fixed(said.values().get(text.nth()).written());
    }
    if (operand instanceof Condition.Operand.Words words) {
      return new Words(said.values().get(words.nth()).written(), words.wanted());
    }
    return new Fixed(((Condition.Operand.Fixed) operand).value());
  }
}
