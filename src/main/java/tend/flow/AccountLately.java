package tend.flow;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import tend.facts.FactSheet;
import tend.flow.EvaluateAccount.Evaluated;
import tend.model.Account;
import tend.model.Answer;
import tend.model.DayPlan.Done;
import tend.model.Item;
import tend.model.Shown;
import tend.store.AnswerStore;
import tend.store.ItemStore;

/**
 * An account of late: what its activity means and what was ticked. Remembers nothing; threads may
 * share it.
 */
public final class AccountLately {
  private final EvaluateAccount evaluate;
  private final ItemStore items;
  private final AnswerStore answers;

  public AccountLately(EvaluateAccount evaluate, ItemStore items, AnswerStore answers) {
    this.evaluate = evaluate;
    this.items = items;
    this.answers = answers;
  }

  /**
   * At one moment.
   *
   * @param done ticked by hand or by evidence from the day asked for on, oldest first
   */
  public record Looked(FactSheet sheet, List<Done> done) {
    public Looked {
      done = List.copyOf(done);
    }
  }

  /** As it is at that moment, with what was ticked since that day. */
  public Looked of(Account account, LocalDate from, Instant at) {
    List<Answer> given = answers.of(account.name());
    Evaluated evaluated = evaluate.evaluate(account, at, Lessons.of(items, given, at).people());
    Instant since = from.atStartOfDay(account.zone()).toInstant();
    List<Done> done = new ArrayList<>();
    given.stream()
        .filter(a -> a.state() == Answer.State.DONE && within(a.at(), since, at))
        .forEach(
            a -> items.find(a.item()).ifPresent(s -> done.add(new Done(s.item(), a.at(), null))));
    Set<String> firing = evaluated.items().stream().map(Item::id).collect(Collectors.toSet());
    List<Shown> shown =
        new ArrayList<>(
            items.of(account.name()).stream()
                .filter(s -> !firing.contains(s.item().id()))
                .toList());
    Collections.reverse(shown);
    ByEvidence.of(shown, evaluated.sheet(), given, at).stream()
        .filter(d -> within(d.at(), since, at))
        .forEach(done::add);
    done.sort(java.util.Comparator.comparing(Done::at).thenComparing(d -> d.item().id()));
    return new Looked(evaluated.sheet(), done);
  }

  private static boolean within(Instant when, Instant since, Instant at) {
    return !when.isBefore(since) && !when.isAfter(at);
  }
}
