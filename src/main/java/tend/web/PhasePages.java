package tend.web;

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
        phase.phase().title(),
        Dates.span(phase.phase().from(), phase.phase().to()),
        Standing.of(phase),
        open,
        Urls.campaign(campaign) + "#phase-" + phase.phase().id(),
        phase.missing().isEmpty() ? "All is there to open" : "Before it can open",
        phase.checks().stream().map(this::check).toList(),
        "Steps, " + Dates.minutes(phase.minutes()) + (days == 1 ? "" : " over " + days + " days"),
        steps.values().stream().map(this::step).toList());
  }

  private CampaignPage.Checked check(Check check) {
    String step = check.step();
    boolean terms = step == null && !check.confirmable() && check.from().isEmpty();
    String here = Urls.campaign(campaign);
    return new CampaignPage.Checked(
        check.word(),
        check.told(),
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
            ? check.confirmable() ? check.how() : Dates.spoken(check.how())
            : check.confirmable() ? "confirm it once it is so" : check.how().substring(0, terminal);
    return Dates.capital(how);
  }

  private static String askedBy(Check check) {
    Set<String> names = new TreeSet<>();
    check.from().forEach(c -> names.add(c.says().split(": ", 2)[0]));
    return String.join(", ", names);
  }

  private static CampaignPage.Said said(Check.Cited cited) {
    return new CampaignPage.Said(
        cited.says(), cited.read(), Subject.web(cited.url()), cited.stale());
  }

  private CampaignPage.InStep step(List<InStep> times) {
    Step step = times.get(0).step();
    boolean several = times.size() > 1;
    boolean done = times.stream().allMatch(PhasePages::isSettled);
    InStep next = times.stream().filter(PhasePages::isOpen).findFirst().orElse(null);
    String minutes = Dates.minutes(step.minutes());
    return new CampaignPage.InStep(
        step.id(),
        step.title(),
        step.why(),
        meta(times, next),
        several ? times.size() + " × " + minutes : minutes,
        next == null ? null : next.waits(),
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
      meta = times.size() == 1 ? when(first) : settled(times) + " of " + times.size() + " done";
    } else if (times.size() == 1) {
      meta = Dates.span(first.earliest(), first.due());
    } else {
      String day = Dates.weekdayAnd(next.earliest());
      meta = "next " + day + ", " + settled(times) + " of " + times.size() + " done";
    }
    return first.step().optional() ? meta + ", if you like" : meta;
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
        one.step().title() + (one.key().equals("once") ? "" : ", " + day),
        day,
        when(one),
        isSettled(one));
  }

  private String when(InStep one) {
    return switch (one.state()) {
      case DONE -> "done" + (one.at() == null ? "" : " " + Dates.weekdayAnd(day(one)));
      case DECLINED -> "left out";
      case OVER -> "its day is over";
      case CALLED_OFF -> "called off";
      case OPEN -> "on your list";
      case AHEAD -> "ahead";
      case BLOCKED -> String.valueOf(one.waits());
    };
  }

  private LocalDate day(InStep one) {
    return LocalDate.ofInstant(java.util.Objects.requireNonNull(one.at()), zone);
  }
}
