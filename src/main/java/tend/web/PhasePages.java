package tend.web;

import static tend.web.page.Words.n;
import static tend.web.page.Words.t;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tend.flow.campaigns.CampaignStanding.InPhase;
import tend.flow.campaigns.CampaignStanding.InStep;
import tend.flow.campaigns.CampaignStanding.State;
import tend.flow.campaigns.Check;
import tend.model.Subject;
import tend.model.campaign.Step;
import tend.web.page.Dates;
import tend.web.page.Urls;
import tend.web.page.Words;

/** Turns a phase with its checks and steps into words. */
final class PhasePages {
  private static final String IN_A_TERMINAL = " with: campaign ";
  private final String campaign;
  private final ZoneId zone;

  PhasePages(String campaign, ZoneId zone) {
    this.campaign = campaign;
    this.zone = zone;
  }

  CampaignPage.InPhase of(InPhase phase, boolean open) {
    Map<String, List<InStep>> steps = new LinkedHashMap<>();
    phase.steps().forEach(s -> steps.computeIfAbsent(s.step().id(), i -> new ArrayList<>()).add(s));
    int days = phase.phase().days();
    return new CampaignPage.InPhase(
        phase.phase().id(),
        Words.said(phase.phase().title()),
        Dates.span(phase.phase().from(), phase.phase().to()),
        Standing.of(phase),
        open,
        Urls.campaign(campaign) + "#phase-" + phase.phase().id(),
        phase.missing().isEmpty() ? t("All is there to open") : t("Before it can open"),
        phase.checks().stream().map(this::check).toList(),
        n(days, "Steps, {1}", "Steps, {1} over {0} days", Dates.minutes(phase.minutes())),
        steps.values().stream().map(this::step).toList());
  }

  private CampaignPage.Checked check(Check check) {
    String step = check.step();
    boolean terms = step == null && !check.confirmable() && check.from().isEmpty();
    String here = Urls.campaign(campaign);
    return new CampaignPage.Checked(
        check.word(),
        Words.said(check.told()),
        check.met(),
        how(check),
        askedBy(check),
        check.from().stream().map(PhasePages::said).toList(),
        terms ? here + "#terms" : step == null ? null : here + "#step-" + step,
        by(check));
  }

  /** Only what a person said can be taken back; what a step did is undone at the step. */
  private static String by(Check check) {
    if (!check.confirmable()) {
      return "";
    }
    if (!check.met()) {
      return "confirm";
    }
    return check.how().startsWith("done: ") ? "" : "take-back";
  }

  /** The next step as it is on a page, not in a terminal. */
  private static String how(Check check) {
    int terminal = check.how().indexOf(IN_A_TERMINAL);
    String how =
        terminal < 0
            ? check.confirmable() ? Words.said(check.how()) : Dates.spoken(Words.said(check.how()))
            : check.confirmable()
                ? t("confirm it once it is so")
                : Words.said(check.how().substring(0, terminal));
    return Dates.capital(how);
  }

  private static String askedBy(Check check) {
    Set<String> names = new TreeSet<>();
    check.from().forEach(c -> names.add(c.says().split(": ", 2)[0]));
    return String.join(", ", names);
  }

  private static CampaignPage.Said said(Check.Cited cited) {
    return new CampaignPage.Said(
        Words.said(cited.says()),
        Words.said(cited.read()),
        Subject.web(cited.url()),
        cited.stale());
  }

  private CampaignPage.InStep step(List<InStep> times) {
    Step step = times.get(0).step();
    boolean several = times.size() > 1;
    boolean done = times.stream().allMatch(PhasePages::isSettled);
    InStep next = times.stream().filter(PhasePages::isOpen).findFirst().orElse(null);
    String minutes = Dates.minutes(step.minutes());
    return new CampaignPage.InStep(
        step.id(),
        Words.said(step.title()),
        Words.said(step.why()),
        meta(times, next),
        several ? t("{0} × {1}", times.size(), minutes) : minutes,
        next == null ? null : waits(next),
        done,
        tick(times, next, done),
        several ? times.stream().map(this::time).toList() : List.of());
  }

  private CampaignPage.@Nullable Time tick(
      List<InStep> times, @Nullable InStep next, boolean done) {
    if (next != null) {
      return next.state() == State.BLOCKED ? null : time(next);
    }
    return done && times.size() == 1 ? time(times.get(0)) : null;
  }

  private String meta(List<InStep> times, @Nullable InStep next) {
    InStep first = times.get(0);
    String meta;
    if (next == null) {
      meta = times.size() == 1 ? when(first) : t("{0} of {1} done", settled(times), times.size());
    } else if (times.size() == 1) {
      meta = Dates.span(first.earliest(), first.due());
    } else {
      String day = Dates.weekdayAnd(next.earliest());
      meta = t("next {0}, {1} of {2} done", day, settled(times), times.size());
    }
    return first.step().optional() ? t("{0}, if you like", meta) : meta;
  }

  private static long settled(List<InStep> times) {
    return times.stream().filter(PhasePages::isSettled).count();
  }

  private static boolean isSettled(InStep step) {
    return step.state() == State.DONE || step.state() == State.DECLINED;
  }

  private static boolean isOpen(InStep step) {
    return step.state() == State.OPEN
        || step.state() == State.AHEAD
        || step.state() == State.BLOCKED;
  }

  private CampaignPage.Time time(InStep one) {
    String day = Dates.weekdayAnd(one.earliest());
    return new CampaignPage.Time(
        Urls.tick(campaign, one.step().id(), one.key()),
        one.key().equals("once")
            ? Words.said(one.step().title())
            : t("{0}, {1}", Words.said(one.step().title()), day),
        day,
        when(one),
        isSettled(one));
  }

  private String when(InStep one) {
    return switch (one.state()) {
      case DONE -> one.at() == null ? t("done") : t("done {0}", Dates.weekdayAnd(day(one)));
      case DECLINED -> t("left out");
      case OVER -> t("its day is over");
      case CALLED_OFF -> t("called off");
      case OPEN -> t("on your list");
      case AHEAD -> t("ahead");
      case BLOCKED -> String.valueOf(waits(one));
    };
  }

  private static @Nullable String waits(InStep one) {
    String waits = one.waits();
    return waits == null ? null : Dates.spoken(Words.said(waits));
  }

  private LocalDate day(InStep one) {
    return LocalDate.ofInstant(java.util.Objects.requireNonNull(one.at()), zone);
  }
}
