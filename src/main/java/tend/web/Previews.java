package tend.web;

import static tend.web.page.Words.said;
import static tend.web.page.Words.t;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import tend.flow.campaigns.CampaignRefused;
import tend.flow.campaigns.Campaigns;
import tend.flow.campaigns.ReadLoad;
import tend.flow.campaigns.ReadLoad.InMinutes;
import tend.flow.campaigns.ReadLoad.Loaded;
import tend.model.Whose;
import tend.model.campaign.Campaign;
import tend.web.page.Dates;

/** How a campaign and the weeks would be on other days; writes nothing. */
final class Previews {
  private static final int MOST_WEEKS = 12;
  private static final int WEEK = 7;
  private final Campaigns campaigns;
  private final ReadLoad load;

  Previews(Campaigns campaigns, ReadLoad load) {
    this.campaigns = campaigns;
    this.load = load;
  }

  CampaignPage.Preview of(Campaign before, LocalDate start, Whose whose, Instant at) {
    String title = t("Beginning on {0}", Dates.full(start));
    try {
      Campaign after = campaigns.moved(before, null, start, at);
      Loaded now = load.of(whose, at, weeks(after, at, whose));
      Loaded then = load.asIf(after, whose, at, weeks(after, at, whose));
      return new CampaignPage.Preview(
          title,
          start.toString(),
          null,
          phases(before, after),
          weeks(now.inMinutes(), then.inMinutes()),
          then.overlaps().stream()
              .filter(o -> !now.overlaps().contains(o))
              .map(o -> Dates.spoken(said(o)))
              .toList());
    } catch (CampaignRefused e) {
      String why = Dates.sentence(e);
      return new CampaignPage.Preview(
          title, start.toString(), why, List.of(), List.of(), List.of());
    }
  }

  private static int weeks(Campaign after, Instant at, Whose whose) {
    long days = after.ends().toEpochDay() - LocalDate.ofInstant(at, whose.zone()).toEpochDay();
    return (int) Math.max(1, Math.min(MOST_WEEKS, days / WEEK + 2));
  }

  private static List<CampaignPage.Moved> phases(Campaign before, Campaign after) {
    List<CampaignPage.Moved> moved = new ArrayList<>();
    for (int i = 0; i < before.phases().size(); i++) {
      var one = before.phases().get(i);
      var other = after.phases().get(i);
      moved.add(
          new CampaignPage.Moved(
              said(one.title()),
              Dates.span(one.from(), one.to()),
              Dates.span(other.from(), other.to())));
    }
    return moved;
  }

  /** The weeks that change, and those that hold too much. */
  private static List<CampaignPage.Week> weeks(List<InMinutes> now, List<InMinutes> then) {
    List<CampaignPage.Week> weeks = new ArrayList<>();
    for (int i = 0; i < now.size(); i++) {
      InMinutes after = then.get(i);
      boolean over = after.wanted() > after.minutes();
      if (over || after.wanted() != now.get(i).wanted()) {
        weeks.add(
            new CampaignPage.Week(
                Dates.brief(after.monday()),
                Dates.minutes(now.get(i).wanted()),
                Dates.minutes(after.wanted()),
                over,
                Dates.minutes(after.minutes())));
      }
    }
    return weeks;
  }
}
