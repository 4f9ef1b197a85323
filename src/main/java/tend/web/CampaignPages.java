package tend.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tend.flow.campaigns.CampaignStanding;
import tend.flow.campaigns.CampaignStanding.InPhase;
import tend.flow.campaigns.CampaignStanding.State;
import tend.model.campaign.Campaign;
import tend.model.campaign.Phase;
import tend.model.campaign.Terms;
import tend.policy.GatedAction;
import tend.policy.Policies;
import tend.policy.Variant;
import tend.web.page.Dates;
import tend.web.page.Urls;

/** Turns one campaign into the words of its page. */
final class CampaignPages {
  private static final Set<String> WITH_A_PRIZE =
      Set.of(GatedAction.CONTEST.word(), GatedAction.GIVEAWAY.word());
  private final CampaignStanding standing;
  private final Campaign campaign;
  private final PhasePages phases;
  private final String kind;

  /**
   * A page to be.
   *
   * @param kind the title of its template
   */
  CampaignPages(CampaignStanding standing, PhasePages phases, String kind) {
    this.standing = standing;
    this.campaign = standing.campaign();
    this.phases = phases;
    this.kind = kind;
  }

  CampaignPage of(
      @Nullable String problem,
      TermsForm form,
      CampaignPage.@Nullable Preview preview,
      int change,
      CampaignPage.@Nullable Toast toast) {
    boolean stands = campaign.calledOff() == null;
    return new CampaignPage(
        Urls.campaign(campaign.id()),
        campaign.name(),
        said(),
        Standing.of(standing),
        problem,
        phases(),
        campaign.goal(),
        stands ? Refusals.of(standing.refused()) : List.of(),
        Refusals.of(standing.better()),
        Policies.NO_ADVICE,
        terms(),
        stands && !announced() ? form : null,
        stands ? move(campaign, standing.day()).orElse(null) : null,
        preview,
        stands,
        change,
        toast);
  }

  private String said() {
    String owner = campaign.owner();
    int days = (int) (campaign.ends().toEpochDay() - campaign.starts().toEpochDay()) + 1;
    return kind
        + " on "
        + String.join(", ", campaign.accounts())
        + ", "
        + days
        + " days, "
        + Dates.span(campaign.starts(), campaign.ends())
        + "."
        + (owner == null ? "" : " " + owner + " sees to it.");
  }

  private List<CampaignPage.InPhase> phases() {
    InPhase now = standing.now();
    Optional<InPhase> gate = waiting(standing);
    return standing.phases().stream()
        .map(p -> phases.of(p, p.equals(now) || gate.filter(p::equals).isPresent()))
        .toList();
  }

  /** The first phase that waits for a check; empty where none does. */
  static Optional<InPhase> waiting(CampaignStanding standing) {
    return standing.phases().stream()
        .filter(p -> p.state() == State.AHEAD || p.state() == State.BLOCKED)
        .filter(p -> !p.missing().isEmpty())
        .findFirst();
  }

  private boolean announced() {
    return standing.phases().stream()
        .anyMatch(p -> p.phase().gated() && (p.state() == State.OPEN || p.state() == State.OVER));
  }

  private List<CampaignPage.Term> terms() {
    Terms terms = campaign.terms();
    List<CampaignPage.Term> all = new ArrayList<>();
    List<String> ways =
        terms.ways().stream().flatMap(w -> Variant.of(w).stream()).map(Variant::told).toList();
    Integer age = terms.minimumAge();
    add(all, "Ways to enter or to win", String.join(", ", ways));
    add(all, "Hashtag", terms.hashtag());
    add(all, "Prize", terms.prize());
    add(all, "Countries", String.join(", ", terms.countries()));
    add(all, "Minimum age", age == null ? null : String.valueOf(age));
    return all;
  }

  /** What is not said stands there only where it matters. */
  private void add(List<CampaignPage.Term> to, String label, @Nullable String value) {
    boolean said = value != null && !value.isEmpty();
    boolean matters = WITH_A_PRIZE.contains(String.valueOf(campaign.action()));
    if (said || (matters && !label.startsWith("Ways") && !label.equals("Hashtag"))) {
      to.add(new CampaignPage.Term(label, said ? String.valueOf(value) : "not said yet"));
    }
  }

  /** The part that has not begun, which can be moved; empty where all of it has. */
  static Optional<CampaignPage.Move> move(Campaign campaign, LocalDate today) {
    List<Phase> phases = campaign.phases();
    return Stream.iterate(0, i -> i < phases.size(), i -> i + 1)
        .filter(i -> phases.get(i).from().isAfter(today))
        .findFirst()
        .map(
            i -> {
              LocalDate free = i == 0 ? today : phases.get(i - 1).to().plusDays(1);
              LocalDate first = free.isBefore(today) ? today : free;
              String what =
                  i == 0 ? "All of it" : "What comes from " + phases.get(i).title() + " on";
              return new CampaignPage.Move(what, phases.get(i).from().toString(), first.toString());
            });
  }
}
