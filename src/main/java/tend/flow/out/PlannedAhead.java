package tend.flow.out;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import tend.flow.campaigns.ReadCampaigns;
import tend.flow.weeks.PlanWeeks;
import tend.model.Account;
import tend.model.WeekPlan;
import tend.model.Whose;
import tend.model.campaign.Campaign;

/** What is planned after today: the coming weeks, and campaigns. Threads may share it. */
public final class PlannedAhead {
  /** Always that many, so that whoever looks less far ahead moves no day of whoever looks on. */
  private static final int WEEKS = 4;

  private final PlanWeeks weeks;
  private final ReadCampaigns campaigns;

  public PlannedAhead(PlanWeeks weeks, ReadCampaigns campaigns) {
    this.weeks = weeks;
    this.campaigns = campaigns;
  }

  /** The weeks from this Monday on, four at least; that takes a moment. */
  WeekPlan weeks(Whose whose, Instant at, int most) {
    return weeks.plan(whose, at, Math.max(WEEKS, most));
  }

  /** The campaigns on those accounts, by first day, those called off among them. */
  List<Campaign> campaigns(Whose whose) {
    Set<String> names = whose.accounts().stream().map(Account::name).collect(Collectors.toSet());
    return campaigns.all().stream()
        .filter(c -> c.accounts().stream().anyMatch(names::contains))
        .toList();
  }
}
