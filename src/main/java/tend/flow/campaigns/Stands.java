package tend.flow.campaigns;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tend.flow.campaigns.CampaignStanding.InPhase;
import tend.flow.campaigns.CampaignStanding.InStep;
import tend.flow.campaigns.CampaignStanding.State;
import tend.model.Account;
import tend.model.Answer;
import tend.model.Covered;
import tend.model.Item;
import tend.model.Priority;
import tend.model.Work;
import tend.model.campaign.Campaign;
import tend.model.campaign.Phase;
import tend.model.campaign.Step;
import tend.plan.campaigns.Occasion;

/** One campaign at one moment. Used by one thread. */
final class Stands {
  /** So long before a gated phase what nobody confirmed yet comes onto the list. */
  private static final int CHECKS_DAYS = 7;

  /** As much as a habit of five minutes has for each of them. */
  private static final int PROMISED_PER_MINUTE = 50;

  private final Campaign campaign;
  private final Account account;
  private final Rulings rulings;
  private final Map<Covered, Answer> given;
  private final Instant at;
  private final LocalDate day;
  private final List<Occasion> occasions;
  private final Checks checks;
  private final Map<String, List<Check>> checked = new HashMap<>();

  /**
   * @param given what was done and declined, by what it covers
   */
  Stands(
      Campaign campaign, Account account, Rulings rulings, Map<Covered, Answer> given, Instant at) {
    this.campaign = campaign;
    this.account = account;
    this.rulings = rulings;
    this.given = given;
    this.at = at;
    this.day = LocalDate.ofInstant(at, account.zone());
    this.occasions = Occasion.of(campaign);
    this.checks = new Checks(campaign, rulings, this::state);
  }

  CampaignStanding standing() {
    List<InPhase> phases = campaign.phases().stream().map(this::inPhase).toList();
    return new CampaignStanding(
        campaign, day, state(phases), phases, rulings.refusals(), rulings.better(), late());
  }

  private State state(List<InPhase> phases) {
    if (campaign.calledOff() != null) {
      return State.CALLED_OFF;
    }
    if (day.isBefore(campaign.starts())) {
      return State.AHEAD;
    }
    boolean carriedOut =
        occasions.stream().filter(o -> !o.step().optional()).allMatch(this::isSettled);
    if (carriedOut) {
      return State.DONE;
    }
    if (day.isAfter(campaign.ends()) || missed() != null) {
      return State.OVER;
    }
    return phases.stream().anyMatch(p -> p.state() == State.BLOCKED) ? State.BLOCKED : State.OPEN;
  }

  /** The first gated phase that is over with something left undone that was due in it. */
  private @Nullable Phase missed() {
    return occasions.stream()
        .filter(o -> o.phase().gated() && o.isOnce() && !o.step().optional())
        .filter(o -> day.isAfter(o.phase().to()) && !given.containsKey(o.covered()))
        .map(Occasion::phase)
        .findFirst()
        .orElse(null);
  }

  /** That a phase was missed, in words with the way out; null where none was. */
  private @Nullable String late() {
    Phase missed = campaign.calledOff() == null ? missed() : null;
    return missed == null
        ? null
        : missed.title()
            + " should have been over on "
            + missed.to()
            + " and was not carried out; move it with: campaign move "
            + campaign.id()
            + " --from "
            + missed.id()
            + " --start "
            + day.plusDays(1);
  }

  /** Looked at once for all steps of a phase. */
  private List<Check> checks(Phase phase) {
    return checked.computeIfAbsent(phase.id(), unused -> checks.of(phase));
  }

  private InPhase inPhase(Phase phase) {
    List<Check> asked = checks(phase);
    List<InStep> steps =
        occasions.stream().filter(o -> o.phase().equals(phase)).map(o -> inStep(o, asked)).toList();
    int minutes =
        steps.stream()
            .filter(s -> s.state() != State.DECLINED)
            .mapToInt(s -> s.step().minutes())
            .sum();
    return new InPhase(phase, state(phase, asked), asked, steps, minutes);
  }

  private State state(Phase phase, List<Check> asked) {
    if (campaign.calledOff() != null) {
      return State.CALLED_OFF;
    }
    if (day.isBefore(phase.from())) {
      return State.AHEAD;
    }
    if (!isClear(phase, asked)) {
      return State.BLOCKED;
    }
    return day.isAfter(phase.to()) ? State.OVER : State.OPEN;
  }

  private boolean isClear(Phase phase, List<Check> asked) {
    return !phase.gated() || (rulings.refusals().isEmpty() && asked.stream().allMatch(Check::met));
  }

  private InStep inStep(Occasion one, List<Check> asked) {
    Answer answer = given.get(one.covered());
    State state = state(one, asked);
    return new InStep(
        one.step(),
        one.key(),
        earliest(one),
        one.due(),
        item(one).id(),
        state,
        answer == null ? null : answer.at(),
        state == State.BLOCKED || state == State.AHEAD ? waits(one, asked) : null);
  }

  private State state(Occasion one, List<Check> asked) {
    Answer answer = given.get(one.covered());
    if (answer != null) {
      return answer.state() == Answer.State.DONE ? State.DONE : State.DECLINED;
    }
    if (campaign.calledOff() != null) {
      return State.CALLED_OFF;
    }
    if (day.isAfter(one.last())) {
      return State.OVER;
    }
    if (day.isBefore(earliest(one))) {
      return State.AHEAD;
    }
    return waits(one, asked) == null ? State.OPEN : State.BLOCKED;
  }

  private @Nullable String waits(Occasion one, List<Check> asked) {
    if (!isClear(one.phase(), asked)) {
      return rulings.refusals().isEmpty()
          ? one.phase().title() + " cannot open yet"
          : "a platform refuses it";
    }
    List<String> titles =
        one.before(occasions).stream()
            .filter(o -> !isSettled(o))
            .map(o -> o.step().title())
            .distinct()
            .toList();
    return titles.isEmpty() ? null : "after: " + String.join("; ", titles);
  }

  /**
   * Done, left out by choice, or a repeated one whose day is gone, where it was done at least once:
   * nothing can be made of what never was.
   */
  private boolean isSettled(Occasion one) {
    if (given.containsKey(one.covered())) {
      return true;
    }
    boolean gone = day.isAfter(one.last());
    return gone && (one.step().optional() || (!one.isOnce() && wasEverDone(one.step())));
  }

  private boolean wasEverDone(Step step) {
    return occasions.stream()
        .filter(o -> o.step().equals(step))
        .anyMatch(o -> isDone(given.get(o.covered())));
  }

  private static boolean isDone(@Nullable Answer answer) {
    return answer != null && answer.state() == Answer.State.DONE;
  }

  /**
   * Its day; where it follows a step of its own phase that was done late, as many days after that
   * as it was to be after the beginning.
   */
  private LocalDate earliest(Occasion one) {
    LocalDate earliest = one.earliest();
    if (one.isOnce() || one.step().daily()) {
      return earliest;
    }
    for (Occasion before : one.before(occasions)) {
      Answer answer = given.get(before.covered());
      boolean here = before.isOnce() && before.phase().equals(one.phase());
      if (here && answer != null && answer.state() == Answer.State.DONE) {
        LocalDate done = LocalDate.ofInstant(answer.at(), account.zone());
        long days = one.earliest().toEpochDay() - one.phase().from().toEpochDay();
        LocalDate after = done.plusDays(days);
        earliest = after.isAfter(earliest) ? after : earliest;
      }
    }
    return earliest;
  }

  /** A step is done once every time of it is. */
  private State state(Step step) {
    boolean done =
        occasions.stream()
            .filter(o -> o.step().equals(step))
            .allMatch(o -> isDone(given.get(o.covered())));
    return done ? State.DONE : State.OPEN;
  }

  private Item item(Occasion one) {
    return CampaignItem.of(one, isWaitedFor(one.step()), account, day, at);
  }

  private boolean isWaitedFor(Step step) {
    return occasions.stream().anyMatch(o -> o.step().after().contains(step.id()));
  }

  /** What may be done today, and the checks of the next phase that waits for somebody's word. */
  List<Item> items() {
    List<Item> items = new ArrayList<>();
    for (Occasion one : occasions) {
      if (state(one, checks(one.phase())) == State.OPEN) {
        items.add(item(one));
      }
    }
    campaign.phases().stream()
        .filter(p -> !day.isBefore(p.from().minusDays(CHECKS_DAYS)))
        .map(this::inPhase)
        .filter(p -> p.missing().stream().anyMatch(c -> c.step() == null))
        .findFirst()
        .filter(p -> rulings.refusals().isEmpty() && !day.isAfter(p.phase().to()))
        .ifPresent(p -> items.add(CampaignItem.checks(campaign, p, account, day, at)));
    String late = late();
    if (late != null) {
      items.add(CampaignItem.late(campaign, late, account, day, at));
    }
    return items;
  }

  /** What is left to do from today on; what a platform refuses is not. */
  List<Work> work() {
    List<Work> work = new ArrayList<>();
    for (Occasion one : occasions) {
      boolean refused = one.phase().gated() && !rulings.refusals().isEmpty();
      boolean off = one.step().daily() && account.preferences().restsOn(one.due());
      if (!refused && !off && !isSettled(one) && !day.isAfter(one.last())) {
        work.add(work(one));
      }
    }
    return work;
  }

  /**
   * What is promised for a day is worth its minutes: a long step would else never find a place
   * beside many small ones. What people wait for, which is short and urgent, comes first all the
   * same.
   */
  private static int worth(Step step) {
    return step.optional()
        ? Priority.LOW.weight()
        : Math.max(Priority.HIGH.weight(), PROMISED_PER_MINUTE * step.minutes());
  }

  private Work work(Occasion one) {
    Step step = one.step();
    return new Work(
        item(one).id(),
        account.name(),
        step.title(),
        step.why(),
        step.group(),
        step.minutes(),
        worth(step),
        earliest(one).isBefore(day) ? day : earliest(one),
        one.due(),
        one.last(),
        after(one),
        null,
        campaign.id());
  }

  /** The steps that it waits for, and those that its phase does. */
  private List<String> after(Occasion one) {
    Stream<Occasion> gate =
        checks(one.phase()).stream()
            .filter(c -> !c.met() && c.step() != null)
            .flatMap(c -> occasions.stream().filter(o -> o.step().id().equals(c.step())));
    return Stream.concat(one.before(occasions).stream(), gate)
        .filter(o -> !isSettled(o))
        .map(o -> item(o).id())
        .distinct()
        .toList();
  }
}
