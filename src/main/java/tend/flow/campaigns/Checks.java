package tend.flow.campaigns;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tend.flow.campaigns.CampaignStanding.State;
import tend.model.campaign.Campaign;
import tend.model.campaign.Met;
import tend.model.campaign.Phase;
import tend.model.campaign.Step;
import tend.model.campaign.Terms;
import tend.policy.GatedAction;
import tend.policy.Requirement;
import tend.policy.Variant;

/**
 * What must be so before a gated phase may open: what policies ask for, as far as it can be so by
 * then, and what Tend asks for itself. Used once.
 */
final class Checks {
  /** What Tend asks of a contest or giveaway by itself: nobody can state what is not settled. */
  static final String TERMS = "terms";

  private static final Set<String> WITH_A_PRIZE =
      Set.of(GatedAction.CONTEST.word(), GatedAction.GIVEAWAY.word());

  private final Campaign campaign;
  private final Rulings rulings;
  private final java.util.function.Function<Step, State> states;

  Checks(Campaign campaign, Rulings rulings, java.util.function.Function<Step, State> states) {
    this.campaign = campaign;
    this.rulings = rulings;
    this.states = states;
  }

  /** What that phase waits for; nothing where it is not gated. */
  List<Check> of(Phase phase) {
    List<Check> checks = new ArrayList<>();
    if (!phase.gated()) {
      return checks;
    }
    if (hasPrize(campaign)) {
      checks.add(terms());
    }
    for (Rulings.Needed needed : rulings.needed().values()) {
      Step step = meeting(needed.word());
      if (step == null || !comesLater(step, phase)) {
        checks.add(check(needed, step));
      }
    }
    return checks;
  }

  /** Whether there is something to win. */
  static boolean hasPrize(Campaign campaign) {
    return WITH_A_PRIZE.contains(String.valueOf(campaign.action()));
  }

  private Check terms() {
    Terms terms = campaign.terms();
    List<String> missing = new ArrayList<>();
    if (terms.prize() == null) {
      missing.add("the prize");
    }
    if (terms.countries().isEmpty()) {
      missing.add("the countries");
    }
    if (terms.minimumAge() == null) {
      missing.add("the minimum age");
    }
    boolean met = missing.isEmpty();
    String how =
        met
            ? terms.prize()
                + "; "
                + String.join(", ", terms.countries())
                + "; from "
                + terms.minimumAge()
            : "say " + String.join(", ", missing) + " with: campaign terms " + campaign.id();
    return new Check(
        TERMS, "Prize, countries and minimum age are settled", met, how, null, false, List.of());
  }

  private Check check(Rulings.Needed needed, @Nullable Step step) {
    String seen = seen(needed.word());
    if (seen != null) {
      return new Check(needed.word(), needed.told(), true, seen, null, false, needed.from());
    }
    Met said = said(needed.word());
    if (said != null) {
      String how = said.how().isBlank() ? "confirmed" : said.how();
      return new Check(
          needed.word(), needed.told(), true, how, id(step), step == null, needed.from());
    }
    boolean done = step != null && states.apply(step) == State.DONE;
    String how =
        step == null
            ? "confirm it with: campaign meet " + campaign.id() + " " + needed.word()
            : (done ? "done: " : "comes with: ") + step.title();
    return new Check(
        needed.word(), needed.told(), done, how, id(step), step == null, needed.from());
  }

  private static @Nullable String id(@Nullable Step step) {
    return step == null ? null : step.id();
  }

  /** What can be seen of the campaign itself needs nobody's word. */
  private @Nullable String seen(String word) {
    Requirement what = Requirement.of(word).orElse(null);
    if (what == Requirement.CLOSING_DATE) {
      return "it closes on " + closes();
    }
    if (what == Requirement.UNCHANGED_TERMS) {
      return "Tend keeps the terms as they are once they were announced";
    }
    if (what == Requirement.FREE_TO_ENTER) {
      return campaign.terms().ways().contains(Variant.PAID_ENTRY.word()) ? null : "nobody pays";
    }
    if (what == Requirement.ENTRY_HASHTAG) {
      String hashtag = campaign.terms().hashtag();
      return hashtag == null ? "nobody enters by posting under a hashtag" : hashtag + " says it";
    }
    return null;
  }

  /** The last day of the last gated phase. */
  private java.time.LocalDate closes() {
    return campaign.phases().stream()
        .filter(Phase::gated)
        .reduce((one, other) -> other)
        .map(Phase::to)
        .orElse(campaign.ends());
  }

  private @Nullable Met said(String word) {
    return campaign.met().stream()
        .filter(m -> m.requirement().equals(word))
        .findFirst()
        .orElse(null);
  }

  private @Nullable Step meeting(String word) {
    return campaign.phases().stream()
        .flatMap(p -> p.steps().stream())
        .filter(s -> s.meets().contains(word))
        .findFirst()
        .orElse(null);
  }

  /** A step of that phase itself, or of one after it, cannot be done before it opens. */
  private boolean comesLater(Step step, Phase phase) {
    for (Phase one : campaign.phases()) {
      if (one.id().equals(phase.id())) {
        return true;
      }
      if (one.steps().contains(step)) {
        return false;
      }
    }
    return true;
  }
}
