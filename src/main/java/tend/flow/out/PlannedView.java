package tend.flow.out;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tend.flow.weeks.WeeksView;
import tend.model.DayPlan;
import tend.model.WeekPlan;
import tend.model.campaign.Campaign;
import tend.model.campaign.Phase;
import tend.out.Ahead;

/** What is planned after today as programs read it. */
public record PlannedView(
    String account,
    Instant at,
    LocalDate today,
    List<CampaignView> campaigns,
    @Nullable WeeksView weeks) {

  /**
   * A campaign.
   *
   * @param phase the id of the one it is in; null before, between and after
   */
  public record CampaignView(
      String id,
      String name,
      String kind,
      String goal,
      LocalDate starts,
      LocalDate ends,
      @Nullable String phase,
      @JsonProperty("called_off") @Nullable Instant calledOff,
      List<PhaseView> phases) {
    private static CampaignView of(Campaign one, LocalDate today) {
      return new CampaignView(
          one.id(),
          one.name(),
          one.kind(),
          one.goal(),
          one.starts(),
          one.ends(),
          one.phases().stream().filter(p -> isOn(p, today)).map(Phase::id).findFirst().orElse(null),
          one.calledOff(),
          one.phases().stream()
              .map(p -> new PhaseView(p.id(), p.title(), p.from(), p.to()))
              .toList());
    }
  }

  /** A phase. */
  public record PhaseView(String id, String title, LocalDate from, LocalDate to) {}

  static PlannedView of(DayPlan plan, Ahead ahead) {
    List<CampaignView> all = campaigns(ahead.campaigns(), plan.day());
    return new PlannedView(plan.whose().name(), plan.at(), plan.day(), all, weeks(ahead));
  }

  private static @Nullable WeeksView weeks(Ahead ahead) {
    WeekPlan weeks = ahead.weeks();
    return weeks == null ? null : WeeksView.of(weeks);
  }

  static List<CampaignView> campaigns(List<Campaign> campaigns, LocalDate today) {
    return campaigns.stream().map(c -> CampaignView.of(c, today)).toList();
  }

  private static boolean isOn(Phase phase, LocalDate day) {
    return !day.isBefore(phase.from()) && !day.isAfter(phase.to());
  }
}
