package tend.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is written to the embedded database first. */
class JournalTest {
  private static final int WRITES = 400;
  private static final int BYTES = 16_000;
  @TempDir private Path folder;

  @Test
  void smallWritesDoNotWaitForItToBeWrittenBack() throws IOException {
    try (Database database = Database.inFolder(folder)) {
      write(database);
      // one that is written back in between begins anew, with no more than its thousand pages
      assertThat(journal()).isGreaterThan((long) WRITES * BYTES);
    }
  }

  @Test
  void onceItIsWrittenBackItsRoomIsUsedAgain() throws IOException {
    try (Database database = Database.inFolder(folder)) {
      write(database);
      long before = journal();
      database.writeBack();
      write(database);
      assertThat(journal()).isEqualTo(before);
    }
  }

  private static void write(Database database) {
    database.jdbi().useHandle(h -> h.execute("CREATE TABLE IF NOT EXISTS pad (bytes)"));
    for (int i = 0; i < WRITES; i++) {
      database.jdbi().useTransaction(h -> h.execute("INSERT INTO pad VALUES (zeroblob(?))", BYTES));
    }
  }

  private long journal() throws IOException {
    return Files.size(folder.resolve("tend.db-wal"));
  }
}
