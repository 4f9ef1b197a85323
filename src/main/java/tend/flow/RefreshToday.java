package tend.flow;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tend.facts.FactSheet;
import tend.facts.WaitingComment;
import tend.flow.EvaluateAccount.Evaluated;
import tend.flow.rules.RulesInForce;
import tend.model.Account;
import tend.model.Answer;
import tend.model.Covered;
import tend.model.DayPlan;
import tend.model.DayPlan.Done;
import tend.model.DayPlan.Progress;
import tend.model.DayPlan.Told;
import tend.model.Item;
import tend.model.LastUsed;
import tend.model.Whose;
import tend.plan.Answered;
import tend.plan.DayPlanner;
import tend.plan.Ranked;
import tend.plan.Remaining;
import tend.plan.Seating;
import tend.plan.Taught;
import tend.store.AnswerStore;
import tend.store.EverListed;
import tend.store.ItemStore;
import tend.store.SaidOfItems;

/**
 * Today's list: what fires, minus what was answered and what answers taught, within the day's
 * minutes, which all accounts of a creator share. Remembers what it listed, so that a reply that
 * arrives later ticks its item. Evaluating again at the same moment changes nothing. Threads may
 * share it.
 */
public final class RefreshToday {
  private static final int KEPT = 64;
  private final EvaluateAccount evaluate;
  private final Accounts accounts;
  private final ItemStore items;
  private final AnswerStore answers;
  private final Supplier<RulesInForce> rules;
  private final AlsoToDo also;
  private final @Nullable Shadows shadows;
  private final Remembered remembered;
  private final OwnReplies replies = new OwnReplies();
  private final Acts acts = new Acts();
  private final Map<String, Known> known = new LastUsed<>(KEPT);

  /**
   * @param shadows null where lists are only tried: nothing is remembered or counted then
   */
  public RefreshToday(
      EvaluateAccount evaluate,
      Accounts accounts,
      ItemStore items,
      AnswerStore answers,
      Supplier<RulesInForce> rules,
      AlsoToDo also,
      @Nullable Shadows shadows) {
    this.evaluate = evaluate;
    this.accounts = accounts;
    this.items = items;
    this.answers = answers;
    this.rules = rules;
    this.also = also;
    this.shadows = shadows;
    this.remembered = new Remembered(items);
  }

  /** One account's part of a day. */
  record Looked(
      Account account,
      Evaluated evaluated,
      Taught taught,
      List<Instant> broughtBack,
      Answered answered,
      EverListed ever,
      FirstListings first,
      Seating seating,
      Remaining remaining,
      List<Done> done) {

    /** What that assistant did; null for what the creator did. */
    List<Done> done(@Nullable String assistant) {
      return done.stream()
          .filter(d -> Objects.equals(assistant, answered.assistant(d.item()).orElse(null)))
          .toList();
    }
  }

  /** The account's list at that moment; {@code minutes} null means its own budget. */
  public DayPlan today(Account account, Instant at, @Nullable Integer minutes) {
    return today(Whose.of(account), at, minutes);
  }

  /** The list over all accounts of whose day it is; {@code minutes} null means their budget. */
  public DayPlan today(Whose whose, Instant at, @Nullable Integer minutes) {
    return today(whose, null, at, minutes);
  }

  /**
   * What an assistant sees to of it.
   *
   * @param minutes null means theirs, or as long as it takes where they have none
   */
  public DayPlan todayFor(Whose whose, String assistant, Instant at, @Nullable Integer minutes) {
    return today(whose, assistant, at, minutes);
  }

  private DayPlan today(
      Whose whose, @Nullable String assistant, Instant at, @Nullable Integer minutes) {
    List<Looked> looked = whose.accounts().stream().map(a -> look(a, at)).toList();
    List<Looked> others = accounts.sharing(whose).stream().map(a -> look(a, at)).toList();
    List<Done> done = new ArrayList<>();
    looked.forEach(l -> done.addAll(l.done(assistant)));
    done.sort(Ticked.NEWEST);
    EarlierDays.Left left = EarlierDays.to(whose, looked, others, replies, acts, at);
    String version = rulesOf(looked).version();
    Told told = told(looked, done);
    DayPlan plan =
        assistant == null
            ? DayPlanner.plan(
                whose,
                at,
                minutes,
                version,
                left.remaining(),
                done,
                elsewhere(others),
                left.before(),
                told)
            : DayPlanner.plan(
                whose,
                assistant,
                at,
                minutes,
                version,
                left.remaining(),
                done,
                left.before(),
                told);
    if (shadows != null) {
      looked.forEach(one -> remembered.sessions(one, plan, at));
    }
    return plan;
  }

  /** What the list was made by, also where somebody released other rules meanwhile. */
  private RulesInForce rulesOf(List<Looked> looked) {
    return looked.isEmpty() ? rules.get() : looked.get(0).evaluated().rules();
  }

  /** What is still to do at that moment, whatever the budget. */
  public Remaining remaining(Account account, Instant at) {
    return look(account, at).remaining();
  }

  /** How the account answers at that moment. */
  public AnsweringNow answering(Account account, Instant at) {
    return AnsweringNow.of(
        evaluate
            .evaluate(account, at, Lessons.of(items, answers.of(account.name()), at).people())
            .sheet());
  }

  private Looked look(Account account, Instant at) {
    Looked looked = glance(account, at);
    Shadows counting = shadows;
    if (counting != null) {
      counting.count(account, looked.evaluated(), at);
      remembered.list(looked, at);
    }
    return looked;
  }

  /** The same without remembering what was on the list. */
  Looked glance(Account account, Instant at) {
    SaidOfItems.Now now = items.said(account.name());
    SaidOfItems said = now.said();
    List<Answer> given = said.answers();
    Taught taught = Lessons.of(ids -> items.find(account.name(), ids), given, at);
    Evaluated evaluated = evaluate.evaluate(account, at, taught.people(), now.beside().stored());
    List<Item> planned = now.beside().planned() ? also.on(account, at, given) : List.of();
    List<Item> all = Ranked.of(evaluated.items()).changed(List.of(), planned);
    Known known = known(account, said, at);
    Remaining remaining = Remaining.of(taught.apply(all), known.answered());
    LocalDate day = LocalDate.ofInstant(at, account.zone());
    EverListed ever = said.ever();
    List<Done> done =
        Ticked.since(day, account, evaluated, known.answered(), items, ever, replies, at);
    return new Looked(
        account,
        evaluated,
        taught,
        said.broughtBack(),
        known.answered(),
        ever,
        known.first(),
        known.seating(),
        remaining,
        done);
  }

  /** What the last look found out. */
  private record Known(FirstListings first, Seating seating, Answered answered) {}

  private Known known(Account account, SaidOfItems said, Instant at) {
    Known before;
    synchronized (known) {
      before = known.get(account.name());
    }
    List<Answer> answers = said.answers();
    boolean isFirst = before != null && before.first().isOf(said.ever());
    boolean isSaid = before != null && before.answered().isOf(answers, said.assignments(), at);
    if (before != null && isFirst && isSaid) {
      return before;
    }
    Known now =
        new Known(
            before != null && isFirst ? before.first() : new FirstListings(said.ever()),
            before != null && isFirst ? before.seating() : new Seating(),
            before != null && isSaid
                ? before.answered()
                : Answered.of(
                    answers, said.assignments(), at, before == null ? null : before.answered()));
    synchronized (known) {
      known.put(account.name(), now);
    }
    return now;
  }

  /** Minutes spent today on the creator's other accounts. */
  private static int elsewhere(List<Looked> others) {
    return others.stream()
        .flatMap(one -> one.done(null).stream())
        .mapToInt(d -> d.item().what().minutes())
        .sum();
  }

  private Told told(List<Looked> looked, List<Done> done) {
    List<DayPlan.Stopped> stopped = new ArrayList<>();
    List<DayPlan.TurnedOff> off = new ArrayList<>();
    List<DayPlan.Refused> refused = new ArrayList<>();
    int interactions = 0;
    for (Looked one : looked) {
      stopped.addAll(one.evaluated().stopped());
      off.addAll(one.taught().turnedOff());
      refused.addAll(wanted(one));
      interactions += one.evaluated().interactions();
    }
    int count = rulesOf(looked).playbooks().stream().mapToInt(p -> p.size()).sum();
    return new Told(refused, stopped, off, progress(looked, done), count, interactions);
  }

  /** What policies refuse of the rules that the person did not turn off. */
  private static List<DayPlan.Refused> wanted(Looked one) {
    Set<String> off =
        one.taught().turnedOff().stream().map(DayPlan.TurnedOff::rule).collect(Collectors.toSet());
    return one.evaluated().refused().stream().filter(r -> !off.contains(r.rule())).toList();
  }

  private static Progress progress(List<Looked> looked, List<Done> done) {
    int answered = 0;
    Double before = null;
    for (Done one : done) {
      if (ByEvidence.OWN_REPLY.equals(one.item().what().done())) {
        answered += one.item().what().covers().size();
        before = longer(before, hours(one.item().what().since(), one.at()));
      }
    }
    Double now = null;
    for (Looked one : looked) {
      WaitingComment longest = longest(one.evaluated().sheet(), one.answered());
      now = longest == null ? now : longer(now, longest.waitedHours());
    }
    return new Progress(answered, before, now);
  }

  private static @Nullable WaitingComment longest(FactSheet sheet, Answered answered) {
    WaitingComment longest = sheet.longest();
    return longest == null || !isDealtWith(longest, answered)
        ? longest
        : FactSheet.longest(
            sheet.waiting().stream().filter(one -> !isDealtWith(one, answered)).toList());
  }

  private static boolean isDealtWith(WaitingComment waiting, Answered answered) {
    return answered.settles(new Covered(waiting.id(), waiting.newest()));
  }

  private static double hours(Instant from, Instant to) {
    return java.time.Duration.between(from, to).toMinutes() / 60.0;
  }

  private static Double longer(@Nullable Double one, double other) {
    return one == null ? other : Math.max(one, other);
  }
}
