package tend.flow.campaigns;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import tend.flow.UnknownName;
import tend.model.campaign.Campaign;
import tend.model.campaign.Terms;

/** The invented campaigns of the demo, one of them under way, relative to the moment. */
public final class SampleCampaigns {
  private static final String BAKER = "marlow.bakes";
  private static final int GIVEAWAY_AGO = 4;
  private static final int CHALLENGE_AHEAD = 14;
  private static final Duration A_DAY = Duration.ofDays(1);
  private final Campaigns campaigns;

  public SampleCampaigns(Campaigns campaigns) {
    this.campaigns = campaigns;
  }

  /** Those of that sample account; one whose template is not there is left out. */
  public void begin(String account, Instant now) {
    if (account.equals(BAKER)) {
      try {
        giveaway(now);
        challenge(now);
      } catch (UnknownName | CampaignRefused e) {
        // another rules folder has other templates and policies; the demo does without
        return;
      }
    }
  }

  private void giveaway(Instant now) {
    Instant then = now.minus(A_DAY.multipliedBy(GIVEAWAY_AGO));
    Terms terms = new Terms(List.of(), null, "A sourdough starter kit", List.of("NL", "BE"), null);
    Campaign made = begin("Starter kit giveaway", "giveaway", terms, then, then);
    Instant later = then.plus(A_DAY);
    campaigns.tick(made.id(), "choose-the-prize", null, later);
    campaigns.tick(made.id(), "settle-how-to-enter", null, later);
  }

  private void challenge(Instant now) {
    Terms terms = new Terms(List.of(), "#sevenstarterdays", null, List.of(), null);
    Instant start = now.plus(A_DAY.multipliedBy(CHALLENGE_AHEAD));
    begin("7-day starter challenge", "challenge", terms, start, now);
  }

  private Campaign begin(String name, String template, Terms terms, Instant start, Instant now) {
    LocalDate first = LocalDate.ofInstant(start, campaigns.zone(BAKER));
    return campaigns.create(
        new Campaigns.Wish(name, template, List.of(BAKER), first, terms, null, null, Map.of()),
        now);
  }
}
