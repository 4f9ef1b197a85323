package tend.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import tend.App;
import tend.bench.Workload.Load;
import tend.model.Account;
import tend.model.Interaction;
import tend.store.AccountStore;
import tend.store.ActivityStore;
import tend.store.Database;

/** One account in a database of its own, as somebody has it who imported that much. */
final class StoredAccount implements AutoCloseable {
  private final Path folder;
  private final Database database;
  private final ActivityStore activity;
  private final Account account;
  private final App app;

  StoredAccount(Load load) {
    try {
      this.folder = Files.createTempDirectory("tend-bench");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    this.account = load.account();
    this.database = Database.inFolder(folder);
    this.activity = new ActivityStore(database, Account.MAIN_SPACE);
    new AccountStore(database, Account.MAIN_SPACE).save(account);
    write(load.rows());
    this.app = App.open(folder, null, null, Workload.now());
  }

  Account account() {
    return account;
  }

  App app() {
    return app;
  }

  ActivityStore activity() {
    return activity;
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
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(one);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
