package tend.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is written to the embedded database first. */
class JournalTest {
  @TempDir private Path folder;

  @BeforeEach
  void aTable() {
    try (Database database = Database.inFolder(folder)) {
      database.jdbi().useHandle(h -> h.execute("CREATE TABLE pad (bytes)"));
    }
  }

  @Test
  void whoWritesLessThan64MegabytesDoesNotWaitForItToBeWrittenBack() throws IOException {
    try (Database database = Database.inFolder(folder)) {
      long before = base();
      write(database, 60_000_000);
      assertThat(base()).isEqualTo(before);
    }
  }

  @Test
  void afterSomeWritesItIsWrittenBackBesideThem() throws Exception {
    try (Database database = Database.inFolder(folder)) {
      long before = base();
      for (int i = 0; i < Journal.TRANSACTIONS; i++) {
        write(database, 16_000);
      }
      for (int waited = 0; base() == before && waited < 500; waited++) {
        Thread.sleep(20);
      }
      assertThat(base()).isGreaterThan(before);
    }
  }

  private static void write(Database database, int bytes) {
    database.jdbi().useTransaction(h -> h.execute("INSERT INTO pad VALUES (zeroblob(?))", bytes));
  }

  private long base() throws IOException {
    return Files.size(folder.resolve("tend.db"));
  }
}
