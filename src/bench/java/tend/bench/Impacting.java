package tend.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tend.flow.impact.ChooseSides;
import tend.flow.impact.Impact;
import tend.flow.impact.Sides;
import tend.model.Account;
import tend.store.AccountStore;
import tend.store.ActivityStore;
import tend.store.AnswerStore;
import tend.store.Database;
import tend.store.ItemStore;
import tend.store.PlaybookStore;

/**
 * Milliseconds from a changed number to its impact on many accounts, in a warm process: with their
 * facts derived anew from the database, and with the facts kept of the edit before.
 */
record Impacting(List<Double> firstMillis, List<Double> againMillis) {
  private static final String PLAYBOOK = "respond-to-comments";

  static Impacting measure(int accounts, int rows, int rounds) {
    try (Scratch scratch = Scratch.named("bench");
        Database database = Database.inFolder(scratch.folder())) {
      return measure(database, Workload.accounts(accounts, rows), rounds);
    }
  }

  private static Impacting measure(Database database, List<Workload.Load> loads, int rounds) {
    String space = Account.MAIN_SPACE;
    AccountStore accounts = new AccountStore(database, space);
    ActivityStore activity = new ActivityStore(database, space);
    for (Workload.Load load : loads) {
      accounts.save(load.account());
      activity.write(
          load.account().name(),
          to -> {
            load.rows().forEach(to);
            return load.rows().size();
          });
    }
    ItemStore items = new ItemStore(database, space);
    AnswerStore answers = new AnswerStore(database, space);
    PlaybookStore playbooks = new PlaybookStore(database, space);
    List<Double> first = new ArrayList<>();
    List<Double> again = new ArrayList<>();
    for (int round = -2; round < rounds; round++) {
      Impact impact = new Impact(activity, accounts, items, answers);
      double one = millis(impact, playbooks, loads, 30 + round);
      double two = millis(impact, playbooks, loads, 50 + round);
      if (round >= 0) {
        first.add(one);
        again.add(two);
      }
    }
    return new Impacting(first, again);
  }

  private static double millis(
      Impact impact, PlaybookStore store, List<Workload.Load> loads, int hours) {
    long start = System.nanoTime();
    Sides sides =
        new ChooseSides(null, store)
            .of(new Sides.Asked(PLAYBOOK, null, Map.of("question_wait", String.valueOf(hours))));
    impact.of(
        new Impact.Question(
            loads.stream().map(Workload.Load::account).toList(),
            account -> sides.before(),
            account -> sides.after(),
            sides.policies(),
            Workload.now(),
            Set.of(PLAYBOOK),
            sides.set(),
            null),
        progress -> {});
    return (System.nanoTime() - start) / 1e6;
  }
}
