package tend.bench;

import java.time.Duration;
import java.util.List;
import tend.App;
import tend.bench.Workload.Load;
import tend.model.Account;
import tend.model.Interaction;
import tend.store.AccountStore;
import tend.store.ActivityStore;
import tend.store.Database;

/** One account in a database of its own, as somebody has it who imported that much. */
final class StoredAccount implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private final Scratch scratch = Scratch.named("bench");
  private final Database database = Database.inFolder(scratch.folder());
  private final ActivityStore activity = new ActivityStore(database, Account.MAIN_SPACE);
  private final Account account;
  private final App app;

  StoredAccount(Load load) {
    this.account = load.account();
    new AccountStore(database, Account.MAIN_SPACE).save(account);
    write(load.rows());
    this.app = App.open(scratch.folder(), null, null, Workload.now(), PATIENCE);
  }

  Account account() {
    return account;
  }

  App app() {
    return app;
  }

  /** Its rows as the database gives them. */
  List<Interaction> read() {
    return activity.readNow(account.name(), Workload.now()).rows();
  }

  void write(List<Interaction> rows) {
    activity.write(
        account.name(),
        to -> {
          rows.forEach(to);
          return rows.size();
        });
  }

  @Override
  public void close() {
    app.close();
    database.close();
    scratch.close();
  }
}
