package tend.flow;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import tend.facts.FactSheet;
import tend.model.Account;
import tend.model.DayPlan.Stopped;
import tend.model.Item;
import tend.plan.BusinessClock;
import tend.plan.Scoring;
import tend.playbook.Evaluation;
import tend.store.ActivityStore;

/**
 * Everything that fires for an account, scored and dated, before budget and answers. Writes
 * nothing.
 */
public final class EvaluateAccount {
  private final ActivityStore activity;
  private final RulesInForce rules;

  public EvaluateAccount(ActivityStore activity, RulesInForce rules) {
    this.activity = activity;
    this.rules = rules;
  }

  /**
   * The account at one moment.
   *
   * @param items best first
   */
  public record Evaluated(FactSheet sheet, List<Item> items, List<Stopped> stopped) {
    public Evaluated {
      items = List.copyOf(items);
      stopped = List.copyOf(stopped);
    }
  }

  /** Evaluates the rules in force on all activity up to {@code at}. */
  public Evaluated evaluate(Account account, Instant at) {
    FactSheet sheet = FactSheet.of(account, activity.read(account.name(), at), at);
    Evaluation evaluation = Evaluation.of(sheet, rules.playbooks());
    BusinessClock clock = BusinessClock.of(account);
    List<Item> items = new ArrayList<>();
    evaluation.recommendations().forEach(r -> items.add(Scoring.score(r, clock, at)));
    items.sort(Scoring.ORDER);
    return new Evaluated(sheet, items, evaluation.stopped());
  }
}
