package tend.flow;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tend.flow.EvaluateAccount.Evaluated;
import tend.flow.rules.RulesInForce.InShadow;
import tend.model.Account;
import tend.model.Item;
import tend.store.ShadowStore;

/**
 * Counts what versions in shadow would list, whenever a list is made, and shows it to nobody.
 * Threads may share it.
 */
public final class Shadows {
  private final EvaluateAccount evaluate;
  private final ShadowStore store;
  private final Map<String, Once> counted = new ConcurrentHashMap<>();

  /** What tells one evaluation of an account from another. */
  private record Once(Instant at, String rules, int interactions) {}

  public Shadows(EvaluateAccount evaluate, ShadowStore store) {
    this.evaluate = evaluate;
    this.store = store;
  }

  /** Counts for an account that was just evaluated; the same evaluation is counted once. */
  void count(Account account, Evaluated evaluated, Instant at) {
    Once once =
        new Once(evaluated.sheet().at(), evaluated.rules().version(), evaluated.interactions());
    if (evaluated.rules().inShadow().isEmpty() || once.equals(counted.put(account.name(), once))) {
      return;
    }
    for (InShadow one : evaluated.rules().inShadow()) {
      List<Item> items =
          evaluate.withShadow(account, evaluated, one.playbook(), at).stream()
              .filter(i -> i.what().playbook().equals(one.playbook().id()))
              .toList();
      store.note(one.playbook().id(), one.version(), account.name(), items, at);
    }
  }
}
