package tend.web;

import static tend.web.page.Words.n;
import static tend.web.page.Words.said;
import static tend.web.page.Words.t;

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
        about(),
        Standing.of(standing),
        problem,
        phases(),
        said(campaign.goal()),
        stands ? Refusals.of(standing.refused()) : List.of(),
        Refusals.of(standing.better()),
        said(Policies.NO_ADVICE),
        terms(),
        stands && !announced() ? form : null,
        stands ? move(campaign, standing.day()).orElse(null) : null,
        preview,
        stands,
        change,
        toast);
  }

  private String about() {
    String owner = campaign.owner();
    int days = (int) (campaign.ends().toEpochDay() - campaign.starts().toEpochDay()) + 1;
    String about =
        n(
            days,
            "{1} on {2}, {0} day, {3}.",
            "{1} on {2}, {0} days, {3}.",
            said(kind),
            String.join(", ", campaign.accounts()),
            Dates.span(campaign.starts(), campaign.ends()));
    return owner == null ? about : t("{0} {1} sees to it.", about, owner);
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
        terms.ways().stream()
            .flatMap(w -> Variant.of(w).stream())
            .map(w -> said(w.told()))
            .toList();
    Integer age = terms.minimumAge();
    boolean matters = WITH_A_PRIZE.contains(String.valueOf(campaign.action()));
    add(all, t("Ways to enter or to win"), String.join(", ", ways), false);
    add(all, t("Hashtag"), terms.hashtag(), false);
    add(all, t("Prize"), terms.prize(), matters);
    add(all, t("Countries"), String.join(", ", terms.countries()), matters);
    add(all, t("Minimum age"), age == null ? null : String.valueOf(age), matters);
    return all;
  }

  /** What is not said stands there only where it matters. */
  private static void add(
      List<CampaignPage.Term> to, String label, @Nullable String value, boolean matters) {
    boolean said = value != null && !value.isEmpty();
    if (said || matters) {
      to.add(new CampaignPage.Term(label, said ? String.valueOf(value) : t("not said yet")));
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
                  i == 0
                      ? t("All of it begins on")
                      : t("What comes from {0} on begins on", said(phases.get(i).title()));
              return new CampaignPage.Move(what, phases.get(i).from().toString(), first.toString());
            });
  }
}
