package tend.flow.campaigns;

import java.time.Instant;
import java.util.List;
import tend.flow.weeks.AlsoPlanned;
import tend.model.WeekPlan.Over;
import tend.model.Whose;
import tend.model.Work;

/** What campaigns want of the coming weeks, and which weeks hold too much. Threads may share it. */
public final class CampaignWork implements AlsoPlanned {
  private final ReadCampaigns campaigns;
  private final ReadLoad load;

  public CampaignWork(ReadCampaigns campaigns, ReadLoad load) {
    this.campaigns = campaigns;
    this.load = load;
  }

  @Override
  public List<Work> works(Whose whose, Instant at) {
    return campaigns.work(whose, at);
  }

  @Override
  public List<Over> over(Whose whose, Instant at, int weeks) {
    return load.of(whose, at, weeks).over();
  }
}
