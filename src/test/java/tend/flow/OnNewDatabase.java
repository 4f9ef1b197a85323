package tend.flow;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import tend.App;
import tend.Given;
import tend.flow.rules.RulesInForce;
import tend.model.Account;
import tend.model.Interaction;
import tend.store.ActivityStore;
import tend.store.Database;

/** The shipped rules, and an empty database for each test. */
abstract class OnNewDatabase {
  @TempDir private static Path rulesHome;
  private static @Nullable RulesInForce inForce;
  @TempDir private Path folder;
  private @Nullable Database opened;

  @BeforeAll
  static void readRules() {
    try (App app = App.open(rulesHome.resolve("data"), null, Path.of("rules"), Given.NOW)) {
      inForce = app.rules();
    }
  }

  static RulesInForce rules() {
    return Objects.requireNonNull(inForce);
  }

  @BeforeEach
  void open() {
    opened = Database.inFolder(folder.resolve("data"));
  }

  @AfterEach
  void close() {
    database().close();
  }

  Database database() {
    return Objects.requireNonNull(opened);
  }

  ActivityStore activity() {
    return new ActivityStore(database(), Account.MAIN_SPACE);
  }

  void write(Account account, List<Interaction> rows) {
    activity()
        .write(
            account.name(),
            to -> {
              rows.forEach(to);
              return rows.size();
            });
  }
}
