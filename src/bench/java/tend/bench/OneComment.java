package tend.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tend.App;
import tend.flow.RefreshToday;
import tend.model.Account;
import tend.model.Interaction;
import tend.model.Kind;
import tend.model.Visibility;
import tend.store.AccountStore;
import tend.store.ActivityStore;
import tend.store.Database;

/**
 * Milliseconds from one new comment to the updated and stored list, on the embedded database and in
 * a warm process that looked at the account before, as a server does.
 */
record OneComment(List<Double> millis) {
  private static final int WARM = 30;
  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final Duration BEFORE = Duration.ofSeconds(10);

  OneComment {
    millis = millis.stream().sorted().toList();
  }

  static OneComment measure(int rows, int comments) {
    try (Scratch scratch = Scratch.named("bench");
        Database database = Database.inFolder(scratch.folder());
        App app = App.open(scratch.folder(), null, null, Workload.now(), PATIENCE)) {
      return measure(app, database, Workload.account(7, rows), comments);
    }
  }

  private static OneComment measure(
      App app, Database database, Workload.Load load, int comments) {
    Account account = load.account();
    new AccountStore(database, Account.MAIN_SPACE).save(account);
    ActivityStore activity = new ActivityStore(database, Account.MAIN_SPACE);
    write(activity, account, load.rows());
    RefreshToday list = app.refreshToday();
    list.today(account, Workload.now(), null);
    List<Double> millis = new ArrayList<>();
    for (int i = 0; i < WARM + comments; i++) {
      List<Interaction> one = List.of(comment(i));
      long start = System.nanoTime();
      write(activity, account, one);
      list.today(account, Workload.now(), null);
      millis.add((System.nanoTime() - start) / 1e6);
    }
    return new OneComment(millis.subList(WARM, millis.size()));
  }

  private static void write(ActivityStore activity, Account account, List<Interaction> rows) {
    activity.write(
        account.name(),
        to -> {
          rows.forEach(to);
          return rows.size();
        });
  }

  /** Questions, so that each makes an item of its own. */
  private static Interaction comment(int i) {
    Instant at = Workload.now().minus(BEFORE).plusMillis(i);
    String text = "How do you keep it from drying out in week " + i + "?";
    String who = "fan-" + i;
    return new Interaction(
        Kind.COMMENT,
        "new-" + i,
        at,
        who,
        who,
        false,
        text,
        null,
        null,
        null,
        Visibility.PUBLIC,
        null,
        null,
        Map.of());
  }

  /** The one that so many of a hundred are no higher than. */
  double percentile(int percent) {
    return millis.get((int) Math.ceil(millis.size() * percent / 100.0) - 1);
  }
}
