package tend.flow;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import tend.facts.FactSheet;
import tend.flow.EvaluateAccount.Evaluated;
import tend.model.Account;
import tend.model.Answer;
import tend.model.DayPlan.Done;
import tend.plan.Answered;
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
    List<Done> done =
        new ArrayList<>(
            Ticked.since(
                from,
                account,
                evaluated,
                Answered.of(given, List.of(), at),
                items,
                items.ever(account.name()),
                new OwnReplies(),
                at));
    Collections.reverse(done);
    return new Looked(evaluated.sheet(), done);
  }
}
