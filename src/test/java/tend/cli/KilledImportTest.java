package tend.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static tend.Given.NOW;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tend.bench.ActivityFile;
import tend.model.Account;
import tend.model.Interaction;
import tend.store.AccountStore;
import tend.store.ActivityStore;
import tend.store.Database;

/** A real process is killed in the middle of an import, without a chance to tidy up. */
class KilledImportTest {
  private static final int KILLS = Integer.getInteger("tend.kills", 3);
  private static final int ROWS = 30_000;
  @TempDir static Path folder;
  private static Path file;
  private static Stored whole;
  private static long undisturbedMillis;

  private record Stored(List<Account> accounts, List<Interaction> rows) {}

  @BeforeAll
  static void anUndisturbedImport() throws Exception {
    file = folder.resolve("activity.csv");
    ActivityFile.write(file, ROWS, 7);
    long start = System.nanoTime();
    assertThat(start(folder.resolve("whole")).waitFor()).isZero();
    undisturbedMillis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    whole = stored(folder.resolve("whole"));
    assertThat(whole.rows()).hasSize(ROWS);
  }

  private static Process start(Path into) throws Exception {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-cp",
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
            "tend.Main",
            "import",
            file.toString(),
            "--account",
            "studio",
            "--me",
            "me",
            "--at",
            NOW.toString(),
            "--data",
            into.toString())
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  private static Stored stored(Path data) {
    try (Database database = Database.inFolder(data)) {
      return new Stored(
          new AccountStore(database, Account.MAIN_SPACE).all(),
          new ActivityStore(database, Account.MAIN_SPACE)
              .read("studio", Instant.ofEpochMilli(Long.MAX_VALUE)));
    }
  }

  @Test
  void aKilledImportLeavesAllOrNothingAndRunAgainLeavesAll() throws Exception {
    Random random = new Random(5);
    for (int i = 0; i < KILLS; i++) {
      Path into = folder.resolve("killed-" + i);
      long wait = undisturbedMillis / 4 + random.nextLong(undisturbedMillis * 3 / 4);
      Process process = start(into);
      process.waitFor(wait, TimeUnit.MILLISECONDS);
      process.destroyForcibly().waitFor();
      Stored left = stored(into);
      assertThat(left).as("after %d ms", wait).isIn(new Stored(List.of(), List.of()), whole);
      assertThat(start(into).waitFor()).isZero();
      assertThat(stored(into)).isEqualTo(whole);
      assertThat(integrity(into)).isEqualTo("ok");
    }
  }

  private static String integrity(Path data) throws Exception {
    try (Connection connection =
            DriverManager.getConnection("jdbc:sqlite:" + data.resolve("tend.db"));
        Statement statement = connection.createStatement();
        ResultSet said = statement.executeQuery("PRAGMA integrity_check")) {
      return said.getString(1);
    }
  }
}
