package tend.playbook.recommending;

import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tend.facts.FactSheet;
import tend.model.DayPlan.Refused;
import tend.model.DayPlan.Stopped;
import tend.model.Recommendation;
import tend.playbook.Match;
import tend.playbook.Playbook;
import tend.playbook.Rule;
import tend.policy.Gate;

/**
 * What playbooks recommend for one account at one moment, kept from sheet to sheet, so that only
 * what a change touches is made anew. At any time it is what {@link Evaluation#of} makes of the
 * sheet. For one thread at a time.
 */
public final class LiveEvaluation {
  private final LiveMatches matches;
  private final Keeping keeping;

  /**
   * What changed since it was last told.
   *
   * @param gone recommendations that are none any more; no others are made anew
   * @param come recommendations that were none before, in no order
   * @param refused all that policies refuse
   * @param stopped all that was stopped
   */
  public record Told(
      List<Recommendation> gone,
      List<Recommendation> come,
      List<Refused> refused,
      List<Stopped> stopped) {}

  /** Begins with that sheet; of the playbooks those are asked that apply to its account. */
  public LiveEvaluation(FactSheet sheet, Collection<Playbook> playbooks, Gate gate) {
    matches = new LiveMatches(sheet, playbooks);
    keeping = new Keeping(sheet, gate);
  }

  /** Goes on to another sheet of the same account at the same moment. */
  public void goTo(FactSheet sheet) {
    matches.goTo(sheet);
  }

  /** To the facts of such a sheet. */
  void goTo(List<Object> facts) {
    matches.goTo(facts);
  }

  /**
   * The same where it is known which facts differ.
   *
   * @param gone instances that were among the facts
   * @param come instances that were not
   */
  public void change(Collection<?> gone, Collection<?> come) {
    matches.change(gone, come);
  }

  /** What changed since this was last asked; everything the first time. */
  public Told told() {
    List<Stopped> stopped = new ArrayList<>();
    matches.tell(keeping, stopped);
    Delta delta = keeping.recommending.settle();
    return new Told(delta.gone(), delta.come(), keeping.refused(), stopped);
  }

  /** Holds matches against the policies and hands on those that pass. */
  private static final class Keeping implements LiveMatches.Keeper {
    private final Gating gating;
    private final LiveRecommending recommending;
    private final IdentityHashMap<Rule, Ruled> rules = new IdentityHashMap<>();
    private final SortedMap<Match, Integer> refused = new TreeMap<>(Match.STRONGEST); // of a rule

    /** The same in words; null when that is to be said anew. */
    private @Nullable List<Refused> said;

    /**
     * @param name with its playbook
     */
    private record Ruled(String name, boolean allowed) {}

    Keeping(FactSheet sheet, Gate gate) {
      gating = new Gating(sheet.account(), gate);
      recommending = new LiveRecommending(new Proposing(sheet, gating::telling));
    }

    private Ruled ruled(Match one) {
      return rules.computeIfAbsent(
          one.rule(),
          rule -> {
            String name = Candidate.ruleOf(one);
            return new Ruled(name, gating.allows(name, rule));
          });
    }

    @Override
    public void drop(Playbook playbook) {
      said = null;
      recommending.drop(playbook);
      refused.keySet().removeIf(one -> one.playbook().equals(playbook));
    }

    @Override
    public void gone(Match one) {
      Ruled rule = ruled(one);
      if (rule.allowed()) {
        recommending.gone(Candidate.of(one, rule.name()));
      } else {
        said = null;
        refused.computeIfPresent(one, (of, many) -> many > 1 ? many - 1 : null);
      }
    }

    @Override
    public void come(Match one) {
      Ruled rule = ruled(one);
      if (rule.allowed()) {
        recommending.come(Candidate.of(one, rule.name()));
      } else {
        said = null;
        refused.merge(one, 1, Integer::sum);
      }
    }

    List<Refused> refused() {
      List<Refused> known = said;
      if (known == null) {
        known =
            refused.keySet().stream().map(one -> gating.refusal(ruled(one).name(), one)).toList();
        said = known;
      }
      return known;
    }
  }
}
