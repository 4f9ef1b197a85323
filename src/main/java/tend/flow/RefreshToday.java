package tend.flow;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tend.facts.FactSheet;
import tend.flow.EvaluateAccount.Evaluated;
import tend.model.Account;
import tend.model.Answer;
import tend.model.Covered;
import tend.model.DayPlan;
import tend.model.DayPlan.Done;
import tend.model.Interaction;
import tend.model.Item;
import tend.model.Shown;
import tend.plan.DayPlanner;
import tend.plan.Remaining;
import tend.store.AnswerStore;
import tend.store.ItemStore;

/**
 * Today's list of an account: what fires, minus what was answered, within the day's minutes.
 * Remembers what it listed, so that a reply that arrives later ticks its item. Evaluating again at
 * the same moment changes nothing.
 */
public final class RefreshToday {
  private static final String OWN_REPLY = "own-reply";
  private final EvaluateAccount evaluate;
  private final ItemStore items;
  private final AnswerStore answers;
  private final RulesInForce rules;

  public RefreshToday(
      EvaluateAccount evaluate, ItemStore items, AnswerStore answers, RulesInForce rules) {
    this.evaluate = evaluate;
    this.items = items;
    this.answers = answers;
    this.rules = rules;
  }

  /** The list at that moment; {@code minutes} null means the account's own budget. */
  public DayPlan today(Account account, Instant at, @Nullable Integer minutes) {
    Evaluated evaluated = evaluate.evaluate(account, at);
    List<Answer> given = answers.of(account.name());
    Remaining remaining = Remaining.of(evaluated.items(), given, at);
    items.show(account.name(), remaining.items(), at);
    return DayPlanner.plan(
        account,
        at,
        minutes,
        rules.version(),
        remaining,
        done(account, at, evaluated, given),
        evaluated.stopped());
  }

  /** What is still to do at that moment, whatever the budget. Writes nothing. */
  public Remaining remaining(Account account, Instant at) {
    return Remaining.of(evaluate.evaluate(account, at).items(), answers.of(account.name()), at);
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
    for (Shown shown : newestFirst(account)) {
      if (!firing.contains(shown.item().id()) && !shown.first().isAfter(at)) {
        byEvidence(shown, evaluated.sheet(), told)
            .filter(d -> on(day, d.at(), account, at))
            .ifPresent(done::add);
      }
    }
    done.sort(Comparator.comparing(Done::at).reversed().thenComparing(d -> d.item().id()));
    return done;
  }

  private List<Shown> newestFirst(Account account) {
    List<Shown> shown = new ArrayList<>(items.of(account.name()));
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
