package tend.bench;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import tend.facts.Effort;
import tend.model.Account;
import tend.model.Activity;
import tend.model.Interaction;

/** Seeded, invented accounts of any size, with something for every shipped rule to look at. */
final class Workload {
  private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

  private Workload() {}

  /**
   * An account and all it has, oldest first.
   *
   * @param elsewhere what the creator's other accounts brought of late
   */
  record Load(Account account, List<Interaction> rows, List<Effort> elsewhere) {
    Load {
      rows = rows instanceof Activity ? rows : List.copyOf(rows);
      elsewhere = List.copyOf(elsewhere);
    }

    /** The same with its rows as columns, as a database hands them over. */
    Load packed() {
      return new Load(account, Activity.packed(rows.iterator()), elsewhere);
    }

    /** One of a creator who has no other. */
    Load(Account account, List<Interaction> rows) {
      this(account, rows, List.of());
    }
  }

  static Instant now() {
    return NOW;
  }

  static List<Load> accounts(int count, int rows) {
    List<Load> loads = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      loads.add(account(i, rows));
    }
    return loads;
  }

  static Load account(int seed, int count) {
    WorkloadHabit habit = new WorkloadHabit(seed);
    Account account = Account.named("bench-" + seed, habit.platform());
    List<Interaction> rows = new WorkloadAccount(habit, NOW, count).rows();
    return new Load(account, rows, habit.elsewhere(account.name()));
  }
}
