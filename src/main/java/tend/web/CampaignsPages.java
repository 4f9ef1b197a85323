package tend.web;

import static tend.web.page.Words.n;
import static tend.web.page.Words.said;
import static tend.web.page.Words.t;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tend.flow.campaigns.CampaignStanding;
import tend.flow.campaigns.CampaignStanding.InPhase;
import tend.flow.campaigns.CampaignStanding.State;
import tend.flow.campaigns.ReadLoad.InMinutes;
import tend.flow.campaigns.ReadLoad.Loaded;
import tend.model.WeekPlan.Over;
import tend.model.Whose;
import tend.model.campaign.Campaign;
import tend.model.campaign.Phase;
import tend.model.campaign.Template;
import tend.web.page.Dates;
import tend.web.page.Urls;
import tend.web.page.Words;

/** Turns all campaigns into the words and places of their page. */
final class CampaignsPages {
  static final int WEEKS = 6;
  private static final int WEEK = 7;
  private static final int NARROW_DAYS = 3;
  private static final int SLIM_DAYS = 6;
  private static final int TALLEST = 92;
  private static final Set<State> PAST = Set.of(State.OVER, State.DONE, State.CALLED_OFF);
  private static final List<String> TONES = List.of("good", "plum", "info", "warn");
  private final LocalDate today;
  private final LocalDate monday;
  private final List<Template> templates;

  CampaignsPages(LocalDate today, List<Template> templates) {
    this.today = today;
    this.monday = today.with(DayOfWeek.MONDAY);
    this.templates = templates;
  }

  /** What the weeks of one list take. */
  record TimeOf(String name, Loaded loaded) {}

  CampaignsPage of(
      List<CampaignStanding> all,
      List<TimeOf> times,
      CampaignPage.@Nullable InPhase next,
      @Nullable String nextOf) {
    List<CampaignStanding> on = all.stream().filter(s -> !PAST.contains(s.state())).toList();
    List<WeeksPage.Warning> over = over(times);
    return new CampaignsPage(
        about(on.size(), times),
        IntStream.range(0, WEEKS).mapToObj(i -> Dates.brief(monday.plusWeeks(i))).toList(),
        column(today),
        rows(on),
        times.stream().map(t -> time(t, times.size() == 1)).toList(),
        over,
        times.stream()
            .flatMap(t -> t.loaded().overlaps().stream())
            .map(o -> Dates.spoken(Words.said(o)))
            .toList(),
        all.stream().filter(s -> PAST.contains(s.state())).map(CampaignsPages::past).toList(),
        cards(templates),
        next,
        nextOf);
  }

  /** The campaign whose next phase waits for something soonest; null where nothing runs. */
  static @Nullable CampaignStanding next(List<CampaignStanding> all) {
    return all.stream()
        .filter(s -> !PAST.contains(s.state()) && phase(s) != null)
        .min(
            Comparator.comparing((CampaignStanding s) -> CampaignPages.waiting(s).isEmpty())
                .thenComparing(s -> java.util.Objects.requireNonNull(phase(s)).phase().from()))
        .orElse(null);
  }

  /** What of it is to be seen first. */
  static @Nullable InPhase phase(CampaignStanding standing) {
    return CampaignPages.waiting(standing).orElse(standing.now());
  }

  private String about(int on, List<TimeOf> times) {
    long over =
        times.stream()
            .flatMap(t -> t.loaded().inMinutes().stream())
            .filter(w -> w.wanted() > w.minutes())
            .count();
    if (on == 0) {
      return t("Nothing runs and nothing is ahead.");
    }
    String from = t("Six weeks from {0}.", Dates.day(monday));
    String how =
        over == 0
            ? n(on, "{0} campaign.", "{0} campaigns.")
            : over == 1
                ? n(
                    on,
                    "{0} campaign, one week over your time.",
                    "{0} campaigns, one week over your time.")
                : n(on, "{0} campaign, {1} weeks over.", "{0} campaigns, {1} weeks over.", over);
    return t("{0} {1}", from, how);
  }

  private int column(LocalDate day) {
    return (int) (day.toEpochDay() - monday.toEpochDay()) + 1;
  }

  /** Those of the list that run or are ahead. */
  List<CampaignsPage.Row> of(List<CampaignStanding> all, Whose whose) {
    return rows(
        all.stream()
            .filter(s -> !PAST.contains(s.state()))
            .filter(
                s ->
                    whose.accounts().stream()
                        .anyMatch(a -> s.campaign().accounts().contains(a.name())))
            .toList());
  }

  private List<CampaignsPage.Row> rows(List<CampaignStanding> on) {
    List<CampaignsPage.Row> rows = new ArrayList<>();
    for (CampaignStanding standing : on) {
      Campaign campaign = standing.campaign();
      int number = rows.size();
      List<CampaignsPage.Span> spans =
          standing.phases().stream().map(p -> span(campaign, number, p)).toList();
      rows.add(
          new CampaignsPage.Row(
              campaign.name(),
              about(campaign),
              Urls.campaign(campaign.id()),
              TONES.get(number % TONES.size()),
              Standing.of(standing).words(),
              spans));
    }
    return rows;
  }

  private String about(Campaign campaign) {
    long days = campaign.ends().toEpochDay() - campaign.starts().toEpochDay() + 1;
    LocalDate end = monday.plusWeeks(WEEKS);
    String title = title(campaign.kind());
    return campaign.starts().isBefore(end)
        ? n(days, "{1}, {0} day", "{1}, {0} days", title)
        : n(
            days,
            "{1}, {0} day, from {2}",
            "{1}, {0} days, from {2}",
            title,
            Dates.brief(campaign.starts()));
  }

  private String title(String kind) {
    return templates.stream()
        .filter(t -> t.id().equals(kind))
        .map(t -> said(t.title()))
        .findFirst()
        .orElse(kind);
  }

  private CampaignsPage.Span span(Campaign campaign, int row, InPhase one) {
    Phase phase = one.phase();
    int from = Math.max(1, column(phase.from()));
    int to = Math.min(WEEKS * WEEK, column(phase.to()));
    int days = Math.max(0, to - from + 1);
    return new CampaignsPage.Span(
        "p" + row + "-" + campaign.phases().indexOf(phase),
        said(phase.title()),
        dates(phase, days),
        icon(phase.id()),
        days > 0 && days < NARROW_DAYS,
        one.state().word(),
        from,
        days,
        Urls.campaign(campaign.id()) + "#phase-" + phase.id());
  }

  /** Shorter where there is little room. */
  private static String dates(Phase phase, int days) {
    String span = Dates.span(phase.from(), phase.to());
    boolean little = days >= NARROW_DAYS && days < SLIM_DAYS && span.contains(" ");
    return little && phase.from().getMonth() == phase.to().getMonth()
        ? span.substring(0, span.indexOf(' '))
        : span;
  }

  private static String icon(String phase) {
    return switch (phase) {
      case "close" -> "clock";
      case "draw", "choose" -> "check";
      case "thank", "cheer" -> "people";
      case "report", "recap" -> "book";
      default -> "flag";
    };
  }

  private static CampaignsPage.Time time(TimeOf of, boolean alone) {
    List<InMinutes> weeks = of.loaded().inMinutes();
    int most = 1;
    for (InMinutes week : weeks) {
      most = Math.max(most, Math.max(week.wanted(), week.minutes()));
    }
    int tallest = most;
    int usual = weeks.stream().mapToInt(InMinutes::minutes).max().orElse(0);
    return new CampaignsPage.Time(
        alone ? t("Your time") : t("Time of {0}", of.name()),
        t("Campaigns and daily care, against {0} a week", Dates.minutes(usual)),
        weeks.stream().map(w -> load(w, tallest)).toList());
  }

  private static CampaignsPage.Load load(InMinutes week, int tallest) {
    return new CampaignsPage.Load(
        Dates.day(week.monday()),
        Dates.minutes(week.wanted()),
        Dates.minutes(week.minutes()),
        week.wanted() > week.minutes(),
        TALLEST * week.wanted() / tallest,
        TALLEST * week.minutes() / tallest);
  }

  private static List<WeeksPage.Warning> over(List<TimeOf> times) {
    List<WeeksPage.Warning> over = new ArrayList<>();
    for (TimeOf time : times) {
      String of = times.size() == 1 ? null : time.name();
      time.loaded().over().forEach(o -> over.add(over(of, o)));
    }
    return over;
  }

  private static WeeksPage.Warning over(@Nullable String of, Over over) {
    WeeksPage.Warning warning = WeekPages.warning(over);
    return of == null
        ? warning
        : new WeeksPage.Warning(
            t("{0}: {1}", of, warning.title()), warning.wayOut(), warning.preview());
  }

  private static CampaignsPage.Past past(CampaignStanding standing) {
    Campaign campaign = standing.campaign();
    return new CampaignsPage.Past(
        campaign.name(), Standing.of(standing).words(), Urls.campaign(campaign.id()));
  }

  static List<CampaignsPage.Card> cards(List<Template> templates) {
    return templates.stream().map(CampaignsPages::card).toList();
  }

  private static CampaignsPage.Card card(Template one) {
    return new CampaignsPage.Card(
        said(one.title()), said(one.about()), lasts(one), Urls.newCampaign(one.id()));
  }

  /** How long it is by itself. */
  static String lasts(Template template) {
    int days = template.phases().stream().mapToInt(Template.Stretch::days).sum();
    return n(days, "{1} phases, {0} day", "{1} phases, {0} days", template.phases().size());
  }
}
