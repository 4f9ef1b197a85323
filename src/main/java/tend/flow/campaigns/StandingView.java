package tend.flow.campaigns;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tend.flow.campaigns.CampaignStanding.InPhase;
import tend.flow.campaigns.CampaignStanding.InStep;
import tend.flow.campaigns.CampaignStanding.State;
import tend.model.campaign.Campaign;
import tend.model.campaign.Terms;
import tend.policy.Policies;

/** A campaign as programs read it: the JSON of {@code campaign show}. */
public record StandingView(
    String id,
    String name,
    String kind,
    List<String> accounts,
    @Nullable String owner,
    String goal,
    Terms terms,
    State state,
    String starts,
    String ends,
    List<Refusal> refused,
    @JsonProperty("advised_against") List<Refusal> advisedAgainst,
    @Nullable String late,
    List<PhaseView> phases,
    String note) {

  /** A campaign on a line: the JSON of {@code campaign list}. */
  public record LineView(
      String id,
      String name,
      String kind,
      List<String> accounts,
      State state,
      String starts,
      String ends,
      @Nullable String phase,
      List<String> missing) {

    /** The line of one. */
    public static LineView of(CampaignStanding one) {
      Campaign campaign = one.campaign();
      InPhase now = one.now();
      return new LineView(
          campaign.id(),
          campaign.name(),
          campaign.kind(),
          campaign.accounts(),
          one.state(),
          campaign.starts().toString(),
          campaign.ends().toString(),
          now == null ? null : now.phase().id(),
          now == null ? List.of() : now.missing().stream().map(Check::word).toList());
    }
  }

  /** A phase. */
  public record PhaseView(
      String id,
      String title,
      String from,
      String to,
      State state,
      int minutes,
      List<Check> checks,
      List<StepView> steps) {}

  /** One time that a step is to be done. */
  public record StepView(
      String campaign,
      String id,
      String key,
      String title,
      String why,
      int minutes,
      String group,
      boolean optional,
      String earliest,
      String due,
      State state,
      @JsonProperty("answered_at") @Nullable Instant answeredAt,
      @Nullable String waits,
      String item) {

    /** The view of one. */
    public static StepView of(Campaign campaign, InStep one) {
      return new StepView(
          campaign.id(),
          one.step().id(),
          one.key(),
          one.step().title(),
          one.step().why(),
          one.step().minutes(),
          one.step().group().word(),
          one.step().optional(),
          one.earliest().toString(),
          one.due().toString(),
          one.state(),
          one.at(),
          one.waits(),
          one.item());
    }
  }

  /** The view of one. */
  public static StandingView of(CampaignStanding one) {
    Campaign campaign = one.campaign();
    return new StandingView(
        campaign.id(),
        campaign.name(),
        campaign.kind(),
        campaign.accounts(),
        campaign.owner(),
        campaign.goal(),
        campaign.terms(),
        one.state(),
        campaign.starts().toString(),
        campaign.ends().toString(),
        one.refused(),
        one.better(),
        one.late(),
        one.phases().stream().map(p -> phase(campaign, p)).toList(),
        Policies.NO_ADVICE);
  }

  private static PhaseView phase(Campaign campaign, InPhase in) {
    return new PhaseView(
        in.phase().id(),
        in.phase().title(),
        in.phase().from().toString(),
        in.phase().to().toString(),
        in.state(),
        in.minutes(),
        in.checks(),
        in.steps().stream().map(s -> StepView.of(campaign, s)).toList());
  }
}
