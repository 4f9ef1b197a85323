package tend.playbook.recommending;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import tend.engine.Fired;
import tend.facts.FactSheet;
import tend.facts.Settings;
import tend.model.Account;
import tend.playbook.Match;
import tend.playbook.Playbook;
import tend.playbook.Rule;
import tend.policy.Gate;
import tend.policy.Policies;

/**
 * The rules in force for one account, for engines that are measured against ours: they run what was
 * parsed, not a copy of it, and what they find becomes recommendations the way our own matches do.
 * Rules that developers wrote in DRL are left out. Immutable; threads may share it.
 */
public final class PlainRules {
  private final List<PlainRule> rules = new ArrayList<>();
  private final List<Source> sources = new ArrayList<>();

  private record Source(Playbook playbook, Rule rule, int place, Settings settings) {
    Match match(List<Object> facts) {
      List<Object> all = new ArrayList<>(facts.size() + 1);
      all.add(settings);
      all.addAll(facts);
      return new Match(playbook, rule, place, fired(facts, all), settings);
    }

    private Fired fired(List<Object> facts, List<Object> all) {
      Rule.Said then = Objects.requireNonNull(rule.then());
      String text = then.values().get(then.values().size() - 1).written();
      int most = then.number().map(v -> (int) v.number(settings)).orElse(1);
      int subject = subject(then);
      return new Fired(
          rule.name(), text, subject < 0 ? null : facts.get(subject), rule.reach(), most, all);
    }

    private int subject(Rule.Said then) {
      String named = then.sentence().needs().orElse(null);
      for (int i = 0; named != null && i < rule.when().size(); i++) {
        if (named.equals(rule.when().get(i).sentence().condition().binds())) {
          return i;
        }
      }
      return -1;
    }
  }

  /**
   * That a rule fires.
   *
   * @param rule its place in {@link #rules()}
   * @param facts one for each of its patterns
   */
  public record Hit(int rule, List<Object> facts) {}

  private PlainRules() {}

  /** The rules of the playbooks that apply to the account. */
  public static PlainRules of(Collection<Playbook> playbooks, Account account) {
    PlainRules all = new PlainRules();
    for (Playbook playbook : playbooks) {
      if (playbook.appliesTo(account)) {
        Settings settings = playbook.settings(account);
        List<Rule> written = playbook.rules();
        for (Rule rule : playbook.spoken()) {
          all.rules.add(PlainRule.of(playbook, rule, settings));
          all.sources.add(new Source(playbook, rule, written.indexOf(rule), settings));
        }
      }
    }
    return all;
  }

  /** The rules, those of a playbook in the order written. */
  public List<PlainRule> rules() {
    return List.copyOf(rules);
  }

  /** What the account is recommended where these rules fire and no others do. */
  public Evaluation evaluation(FactSheet sheet, Collection<Hit> hits) {
    List<Match> matches = new ArrayList<>(hits.size());
    hits.forEach(hit -> matches.add(sources.get(hit.rule()).match(hit.facts())));
    LocalDate day = LocalDate.ofInstant(sheet.at(), ZoneOffset.UTC);
    return Evaluation.of(sheet, matches, List.of(), Gate.of(Policies.NONE, day));
  }

  /** How often our own engine lets rules of these playbooks fire, without making a list of it. */
  public static int fire(Collection<Playbook> playbooks, FactSheet sheet) {
    List<Match> matches = new ArrayList<>();
    Evaluation.run(sheet, playbooks, matches, new ArrayList<>());
    return matches.size();
  }

  /**
   * The same where what the rules say is kept: how often they fire or cease to since last asked.
   */
  public static int follow(LiveMatches kept) {
    Counted counted = new Counted();
    kept.tell(counted, new ArrayList<>());
    return counted.matches;
  }

  private static final class Counted implements LiveMatches.Keeper {
    private int matches;

    @Override
    public void drop(Playbook playbook) {}

    @Override
    public void gone(Match one) {
      matches++;
    }

    @Override
    public void come(Match one) {
      matches++;
    }
  }
}
