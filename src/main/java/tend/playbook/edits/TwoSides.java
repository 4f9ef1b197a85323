package tend.playbook.edits;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import tend.engine.Fired;
import tend.facts.FactSheet;
import tend.model.Account;
import tend.model.DayPlan.Stopped;
import tend.model.Item;
import tend.plan.Scoring;
import tend.playbook.Match;
import tend.playbook.Playbook;
import tend.playbook.Rule;
import tend.playbook.recommending.Evaluation;
import tend.policy.Gate;

/**
 * An account's list under the rules as they are beside the one under the rules as they would be.
 * The rules that differ are evaluated by themselves first, and where they say the same on both
 * sides nothing else is evaluated at all. Used by one thread.
 *
 * @param matches on the account's facts
 * @param settled what is left of a list after the person's answers, in the same order
 */
public record TwoSides(Matches matches, Gate gate, UnaryOperator<List<Item>> settled) {

  /**
   * What came of it.
   *
   * @param stopped playbooks that were left out on either side, so that the differences may be
   *     theirs
   */
  public record Compared(List<Difference> differences, List<Stopped> stopped) {
    public Compared {
      differences = List.copyOf(differences);
      stopped = List.copyOf(stopped);
    }
  }

  /** Compares the lists. */
  public Compared compare(List<Playbook> before, List<Playbook> after) {
    List<Edited> edited =
        Edited.between(before, after).stream().filter(one -> !saysTheSame(one)).toList();
    List<Stopped> stopped = new ArrayList<>();
    List<Match> was = new ArrayList<>();
    List<Match> is = new ArrayList<>();
    for (Edited one : edited) {
      Optional.ofNullable(one.before()).ifPresent(p -> was.addAll(matches.lasting(p, stopped)));
      Optional.ofNullable(one.after()).ifPresent(p -> is.addAll(matches.passing(p, stopped)));
    }
    if (asks(was).equals(asks(is))) {
      return new Compared(List.of(), stopped);
    }
    Set<String> ids = new HashSet<>();
    edited.forEach(e -> ids.add(e.id()));
    List<Match> common = new ArrayList<>();
    after.stream()
        .filter(p -> !ids.contains(p.id()))
        .forEach(p -> common.addAll(matches.lasting(p, stopped)));
    return new Compared(
        Differing.between(listed(common, was), listed(common, is)),
        stopped.stream().distinct().toList());
  }

  /** Whether the rules that were edited ask for the same on both sides; most often they do. */
  private boolean saysTheSame(Edited one) {
    Playbook was = one.before();
    Playbook is = one.after();
    Account account = matches.sheet().account();
    if (was == null
        || is == null
        || was.appliesTo(account) != is.appliesTo(account)
        || !was.ruleNames().equals(is.ruleNames())) {
      return false;
    }
    if (!was.appliesTo(account)) {
      return true;
    }
    Set<String> rules = one.rules().keySet();
    Optional<List<Match>> before = matches.some(was, rules);
    Optional<List<Match>> after = matches.some(is, rules);
    return before.isPresent() && after.isPresent() && asks(before.get()).equals(asks(after.get()));
  }

  /** What a match asks for and how pressing that is; what it stands on only explains it. */
  private record Asks(String playbook, Rule rule, Fired fired) {}

  private static List<Asks> asks(List<Match> matches) {
    List<Match> sorted = new ArrayList<>(matches);
    sorted.sort(Match.SORTED);
    return sorted.stream().map(TwoSides::asks).toList();
  }

  private static Asks asks(Match match) {
    Fired fired = match.fired();
    return new Asks(
        match.playbook().id(),
        match.rule().asking(),
        new Fired("", fired.text(), fired.subject(), fired.reach(), fired.most(), List.of()));
  }

  private List<Item> listed(List<Match> some, List<Match> others) {
    FactSheet sheet = matches.sheet();
    List<Match> all = new ArrayList<>(some);
    all.addAll(others);
    return settled.apply(
        Scoring.list(
            Evaluation.of(sheet, all, List.of(), gate).recommendations(),
            sheet.account(),
            sheet.at()));
  }
}
