package tend.flow;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tend.facts.FactSheet;
import tend.facts.WaitingComment;
import tend.flow.EvaluateAccount.Evaluated;
import tend.model.Account;
import tend.model.Answer;
import tend.model.Covered;
import tend.model.DayPlan;
import tend.model.DayPlan.Done;
import tend.model.DayPlan.Progress;
import tend.model.DayPlan.Told;
import tend.model.Interaction;
import tend.model.Item;
import tend.model.Shown;
import tend.model.Whose;
import tend.plan.DayPlanner;
import tend.plan.Remaining;
import tend.plan.Taught;
import tend.store.AnswerStore;
import tend.store.ItemStore;

/**
 * Today's list: what fires, minus what was answered and what answers taught, within the day's
 * minutes, which all accounts of a creator share. Remembers what it listed, so that a reply that
 * arrives later ticks its item. Evaluating again at the same moment changes nothing. Threads may
 * share it.
 */
public final class RefreshToday {
  private static final String OWN_REPLY = "own-reply";
  private final EvaluateAccount evaluate;
  private final Accounts accounts;
  private final ItemStore items;
  private final AnswerStore answers;
  private final RulesInForce rules;
  private final Map<String, List<Item>> listed = new ConcurrentHashMap<>();

  public RefreshToday(
      EvaluateAccount evaluate,
      Accounts accounts,
      ItemStore items,
      AnswerStore answers,
      RulesInForce rules) {
    this.evaluate = evaluate;
    this.accounts = accounts;
    this.items = items;
    this.answers = answers;
    this.rules = rules;
  }

  /** One account's part of a day. */
  private record Looked(
      Account account,
      Evaluated evaluated,
      Taught taught,
      List<Answer> answers,
      Remaining remaining,
      List<Done> done) {}

  /** The account's list at that moment; {@code minutes} null means its own budget. */
  public DayPlan today(Account account, Instant at, @Nullable Integer minutes) {
    return today(Whose.of(account), at, minutes);
  }

  /** The list over all accounts of whose day it is; {@code minutes} null means their budget. */
  public DayPlan today(Whose whose, Instant at, @Nullable Integer minutes) {
    List<Looked> looked = whose.accounts().stream().map(a -> look(a, at)).toList();
    List<Done> done = new ArrayList<>();
    looked.forEach(l -> done.addAll(l.done()));
    done.sort(NEWEST);
    return DayPlanner.plan(
        whose,
        at,
        minutes,
        rules.version(),
        Remaining.together(looked.stream().map(Looked::remaining).toList()),
        done,
        elsewhere(whose, at),
        told(looked, done, at));
  }

  /** What is still to do at that moment, whatever the budget. */
  public Remaining remaining(Account account, Instant at) {
    return look(account, at).remaining();
  }

  /** How the account answers at that moment. */
  public AnsweringNow answering(Account account, Instant at) {
    return AnsweringNow.of(
        evaluate.evaluate(account, at, taught(answers.of(account.name()), at).people()).sheet());
  }

  private static final Comparator<Done> NEWEST =
      Comparator.comparing(Done::at).reversed().thenComparing(d -> d.item().id());

  private Looked look(Account account, Instant at) {
    List<Answer> given = answers.of(account.name());
    Taught taught = taught(given, at);
    Evaluated evaluated = evaluate.evaluate(account, at, taught.people());
    Remaining remaining = Remaining.of(taught.apply(evaluated.items()), given, at);
    list(account.name(), remaining.items(), at);
    List<Done> done = done(account, at, evaluated, given);
    return new Looked(account, evaluated, taught, given, remaining, done);
  }

  private Taught taught(List<Answer> given, Instant at) {
    return Lessons.of(items, given, at);
  }

  /** Only what changed since it was last listed is written. */
  private void list(String account, List<Item> now, Instant at) {
    Set<Item> before = new HashSet<>(listed.getOrDefault(account, List.of()));
    items.show(account, now.stream().filter(i -> !before.contains(i)).toList(), at);
    listed.put(account, now);
  }

  /** Minutes spent today on the creator's other accounts. */
  private int elsewhere(Whose whose, Instant at) {
    return accounts.sharing(whose).stream()
        .flatMap(a -> look(a, at).done().stream())
        .mapToInt(d -> d.item().what().minutes())
        .sum();
  }

  private Told told(List<Looked> looked, List<Done> done, Instant at) {
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
    int count = rules.playbooks().stream().mapToInt(p -> p.ruleNames().size()).sum();
    return new Told(refused, stopped, off, progress(looked, done, at), count, interactions);
  }

  /** What policies refuse of the rules that the person did not turn off. */
  private static List<DayPlan.Refused> wanted(Looked one) {
    Set<String> off =
        one.taught().turnedOff().stream().map(DayPlan.TurnedOff::rule).collect(Collectors.toSet());
    return one.evaluated().refused().stream().filter(r -> !off.contains(r.rule())).toList();
  }

  private static Progress progress(List<Looked> looked, List<Done> done, Instant at) {
    int answered = 0;
    Double before = null;
    for (Done one : done) {
      if (OWN_REPLY.equals(one.item().what().done())) {
        answered += one.item().what().covers().size();
        before = longer(before, hours(one.item().what().since(), one.at()));
      }
    }
    Double now = null;
    for (Looked one : looked) {
      Set<Covered> dealtWith = new HashSet<>();
      one.answers().stream()
          .filter(a -> a.state() != Answer.State.LATER && !a.at().isAfter(at))
          .forEach(a -> dealtWith.addAll(a.covers()));
      for (WaitingComment waiting : one.evaluated().sheet().waiting()) {
        if (!dealtWith.contains(new Covered(waiting.id(), waiting.newest()))) {
          now = longer(now, waiting.waitedHours());
        }
      }
    }
    return new Progress(answered, before, now);
  }

  private static double hours(Instant from, Instant to) {
    return java.time.Duration.between(from, to).toMinutes() / 60.0;
  }

  private static Double longer(@Nullable Double one, double other) {
    return one == null ? other : Math.max(one, other);
  }

  /** What was ticked on this day, by hand or by evidence, newest first. */
  private List<Done> done(Account account, Instant at, Evaluated evaluated, List<Answer> given) {
    LocalDate day = LocalDate.ofInstant(at, account.zone());
    List<Done> done = new ArrayList<>();
    Set<Covered> told = new HashSet<>();
    for (Answer answer : given) {
      if (answer.state() == Answer.State.DONE && on(day, answer.at(), account, at)) {
        items.find(answer.item()).ifPresent(s -> done.add(new Done(s.item(), answer.at(), null)));
      }
      if (!answer.at().isAfter(at)) {
        told.addAll(answer.covers());
      }
    }
    Set<String> firing = evaluated.items().stream().map(Item::id).collect(Collectors.toSet());
    for (Shown shown : newestFirst(account, firing)) {
      if (!shown.first().isAfter(at)) {
        byEvidence(shown, evaluated.sheet(), told)
            .filter(d -> on(day, d.at(), account, at))
            .ifPresent(done::add);
      }
    }
    done.sort(NEWEST);
    return done;
  }

  private List<Shown> newestFirst(Account account, Set<String> besides) {
    List<Shown> shown = new ArrayList<>(items.besides(account.name(), besides));
    java.util.Collections.reverse(shown);
    return shown;
  }

  private static boolean on(LocalDate day, Instant then, Account account, Instant at) {
    return !then.isAfter(at) && LocalDate.ofInstant(then, account.zone()).equals(day);
  }

  /** Ticked once everything it covers has an own reply; each covered interaction is told once. */
  private static Optional<Done> byEvidence(Shown shown, FactSheet sheet, Set<Covered> told) {
    Item item = shown.item();
    if (!OWN_REPLY.equals(item.what().done())) {
      return Optional.empty();
    }
    Interaction last = null;
    for (Covered covered : item.what().covers()) {
      Optional<Interaction> reply = sheet.ownReplyIn(covered.subject());
      if (reply.isEmpty() || reply.get().at().isBefore(shown.item().what().since())) {
        return Optional.empty();
      }
      last = last == null || reply.get().at().isAfter(last.at()) ? reply.get() : last;
    }
    boolean news = told.addAll(item.what().covers());
    return last == null || !news ? Optional.empty() : Optional.of(new Done(item, last.at(), last));
  }
}
