package tend.web;

import static tend.web.page.Words.t;

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
      case AHEAD -> new Chip(t("Begins {0}", Dates.weekdayAnd(campaign.starts())), "quiet");
      case BLOCKED -> new Chip(t("Cannot open yet"), "warn");
      case OPEN -> new Chip(t("On until {0}", Dates.day(campaign.ends())), "good");
      case DONE, DECLINED -> new Chip(t("Done"), "good");
      case OVER -> new Chip(t("Over since {0}", Dates.day(campaign.ends())), "quiet");
      case CALLED_OFF -> new Chip(t("Called off"), "quiet");
    };
  }

  static Chip of(InPhase phase) {
    LocalDate from = phase.phase().from();
    int missing = phase.missing().size();
    return switch (phase.state()) {
      case AHEAD ->
          missing == 0
              ? new Chip(t("From {0}", Dates.weekdayAnd(from)), "quiet")
              : new Chip(t("{0} to go, opens {1}", missing, Dates.weekdayAnd(from)), "warn");
      case BLOCKED -> new Chip(t("Cannot open yet"), "warn");
      case OPEN -> new Chip(t("On until {0}", Dates.day(phase.phase().to())), "good");
      case DONE, DECLINED, OVER -> new Chip(t("Over"), "quiet");
      case CALLED_OFF -> new Chip(t("Called off"), "quiet");
    };
  }
}
