package tend.web;

import java.time.LocalDate;
import tend.flow.campaigns.CampaignStanding;
import tend.flow.campaigns.CampaignStanding.InPhase;
import tend.model.campaign.Campaign;
import tend.web.CampaignPage.Chip;
import tend.web.page.Dates;

/** How campaigns and phases stand, in words with their tone. */
final class Standing {
  private Standing() {}

  static Chip of(CampaignStanding standing) {
    Campaign campaign = standing.campaign();
    return switch (standing.state()) {
      case AHEAD -> new Chip("Begins " + Dates.weekdayAnd(campaign.starts()), "quiet");
      case BLOCKED -> new Chip("Cannot open yet", "warn");
      case OPEN -> new Chip("On until " + Dates.day(campaign.ends()), "good");
      case DONE, DECLINED -> new Chip("Done", "good");
      case OVER -> new Chip("Over since " + Dates.day(campaign.ends()), "quiet");
      case CALLED_OFF -> new Chip("Called off", "quiet");
    };
  }

  static Chip of(InPhase phase) {
    LocalDate from = phase.phase().from();
    int missing = phase.missing().size();
    return switch (phase.state()) {
      case AHEAD ->
          missing == 0
              ? new Chip("From " + Dates.weekdayAnd(from), "quiet")
              : new Chip(missing + " to go, opens " + Dates.weekdayAnd(from), "warn");
      case BLOCKED -> new Chip("Cannot open yet", "warn");
      case OPEN -> new Chip("On until " + Dates.day(phase.phase().to()), "good");
      case DONE, DECLINED, OVER -> new Chip("Over", "quiet");
      case CALLED_OFF -> new Chip("Called off", "quiet");
    };
  }
}
