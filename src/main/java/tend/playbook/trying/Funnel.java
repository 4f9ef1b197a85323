package tend.playbook.trying;

import java.util.ArrayList;
import java.util.List;
import tend.facts.FactSheet;
import tend.playbook.Playbook;
import tend.playbook.Rule;

/**
 * How many accounts are left after each sentence of a rule, from the top: 200, 64, 51. Empty for a
 * rule in DRL, which can be told as a whole only. Immutable.
 */
public record Funnel(List<Step> steps) {
  /** Of no account. */
  public static final Funnel NOTHING = new Funnel(List.of());

  public Funnel {
    steps = List.copyOf(steps);
  }

  /**
   * One sentence.
   *
   * @param text as its author wrote it
   * @param accounts for which it and all before it hold, for at least one subject
   * @param subjects for which they do; an account is one where the rule is about the account
   * @param unknown accounts that got as far as the sentence before it, and whose data cannot answer
   *     this one
   */
  public record Step(String text, int accounts, int subjects, int unknown) {
    Step plus(Step other) {
      return new Step(
          text, accounts + other.accounts, subjects + other.subjects, unknown + other.unknown);
    }
  }

  /**
   * One rule of a playbook.
   *
   * @param file of the playbook it is written in
   * @param lines of that file on which its sentences stand, in their order
   */
  public record OfRule(String rule, String file, List<Integer> lines, Funnel funnel) {
    public OfRule {
      lines = List.copyOf(lines);
    }

    /** Both accounts together. */
    public OfRule plus(OfRule other) {
      return new OfRule(rule, file, lines, funnel.plus(other.funnel));
    }
  }

  /** Every rule in sentences on one account, in the order written. */
  public static List<OfRule> ofAll(Playbook playbook, FactSheet sheet) {
    return playbook.spoken().stream().map(rule -> ofRule(playbook, rule, sheet)).toList();
  }

  private static OfRule ofRule(Playbook playbook, Rule rule, FactSheet sheet) {
    return new OfRule(
        rule.name(),
        rule.path().substring(rule.path().lastIndexOf('/') + 1),
        rule.when().stream().map(Rule.Said::line).toList(),
        of(playbook, rule, sheet));
  }

  /** The rule of that name on one account. */
  public static Funnel of(Playbook playbook, String rule, FactSheet sheet) {
    return playbook.spoken().stream()
        .filter(r -> r.name().equals(rule))
        .findFirst()
        .map(r -> of(playbook, r, sheet))
        .orElse(NOTHING);
  }

  private static Funnel of(Playbook playbook, Rule rule, FactSheet sheet) {
    List<Tried> all =
        playbook.appliesTo(sheet.account())
            ? Tried.all(rule, new Known(sheet), playbook.settings(sheet.account()))
            : List.of();
    List<Step> steps = new ArrayList<>();
    for (int i = 0; i < rule.when().size(); i++) {
      steps.add(step(rule.when().get(i).text(), i, all));
    }
    return new Funnel(steps);
  }

  private static Step step(String text, int place, List<Tried> all) {
    int subjects = (int) all.stream().filter(t -> t.reached() > place).count();
    boolean open =
        all.stream()
            .anyMatch(t -> t.reached() == place && t.replies().get(place).truth() == Truth.UNKNOWN);
    return new Step(text, subjects > 0 ? 1 : 0, subjects, subjects == 0 && open ? 1 : 0);
  }

  /** Both together. */
  public Funnel plus(Funnel other) {
    if (steps.isEmpty() || other.steps.isEmpty()) {
      return steps.isEmpty() ? other : this;
    }
    List<Step> sums = new ArrayList<>();
    for (int i = 0; i < steps.size(); i++) {
      sums.add(steps.get(i).plus(other.steps.get(i)));
    }
    return new Funnel(sums);
  }
}
