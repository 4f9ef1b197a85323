package tend.flow;

import java.time.Instant;
import java.time.ZoneOffset;
import tend.flow.campaigns.SampleCampaigns;
import tend.intake.SampleAccounts;
import tend.intake.SampleAccounts.Sample;
import tend.store.AccountStore;
import tend.store.ActivityStore;

/**
 * The invented accounts of the demo. On a new day they are made anew, so that they look alive;
 * answers of the day stay.
 */
public final class LoadSamples {
  private final AccountStore accounts;
  private final ActivityStore activity;
  private final SampleCampaigns campaigns;

  public LoadSamples(AccountStore accounts, ActivityStore activity, SampleCampaigns campaigns) {
    this.accounts = accounts;
    this.activity = activity;
    this.campaigns = campaigns;
  }

  /** Brings the samples to that moment; other accounts are not touched. */
  public void at(Instant now) {
    for (Sample sample : SampleAccounts.at(now)) {
      String name = sample.account().name();
      boolean foreign = accounts.find(name).filter(a -> !a.sample()).isPresent();
      if (!foreign && !fresh(name, now)) {
        accounts.delete(name);
        activity.write(
            name,
            rows -> {
              sample.activity().forEach(rows);
              return sample.account();
            },
            account -> account);
        campaigns.begin(name, now);
      }
    }
  }

  /** Made on the same day and not in the future. */
  private boolean fresh(String name, Instant now) {
    return activity
        .newest(name, Instant.ofEpochMilli(Long.MAX_VALUE))
        .filter(newest -> !newest.isAfter(now))
        .filter(
            newest ->
                newest
                    .atZone(ZoneOffset.UTC)
                    .toLocalDate()
                    .equals(now.atZone(ZoneOffset.UTC).toLocalDate()))
        .isPresent();
  }
}
