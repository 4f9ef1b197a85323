package tend.connect;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tend.facts.FactSheet;
import tend.facts.derivation.Derivation;
import tend.flow.ConnectAccount;
import tend.flow.ImportActivity.Report;
import tend.flow.SyncAccount;
import tend.model.Account;
import tend.model.Interaction;
import tend.store.AccountStore;
import tend.store.ActivityStore;
import tend.store.ConnectionStore;
import tend.store.Database;

/** An account on a real embedded database that is connected to a server. */
final class LiveAccount implements AutoCloseable {
  static final String NAME = "maker";
  final Database database;
  final ConnectionStore connections;
  final ActivityStore activity;
  final AccountStore accounts;
  final ConnectAccount connect;
  final SyncAccount sync;
  private final Instant at;

  LiveAccount(Path folder, Instant at, int page) {
    this.at = at;
    database = Database.inFolder(folder);
    connections = new ConnectionStore(database, Account.MAIN_SPACE);
    activity = new ActivityStore(database, Account.MAIN_SPACE);
    accounts = new AccountStore(database, Account.MAIN_SPACE);
    Vault vault = Vault.inFile(folder.resolve("tokens.key"));
    Http http =
        new Http(() -> at, new Http.Limits(Duration.ofSeconds(5), Duration.ofMillis(1), page));
    connect = new ConnectAccount(accounts, connections, vault, http);
    sync = new SyncAccount(connections, activity, vault, http);
  }

  LiveAccount connected(String platform, @Nullable String server, String name, String secret) {
    connect.connect(new ConnectAccount.Wish(platform, NAME, server, name, secret, Map.of()));
    return this;
  }

  Report read() {
    return sync.run(NAME, at, (stream, rows) -> {});
  }

  /** All that is stored, by id. */
  Map<String, Interaction> rows() {
    Map<String, Interaction> rows = new TreeMap<>();
    activity.read(NAME, at.plus(Duration.ofDays(1))).forEach(one -> rows.put(one.id(), one));
    return rows;
  }

  /** The row of that id, which must be there. */
  Interaction row(String id) {
    return activity.find(NAME, id).orElseThrow();
  }

  FactSheet facts() {
    Account account = accounts.find(NAME).orElseThrow();
    return Derivation.sheet(account, activity.read(NAME, at), at);
  }

  @Override
  public void close() {
    database.close();
  }
}
