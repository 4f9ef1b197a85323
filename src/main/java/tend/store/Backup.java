package tend.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jdbi.v3.core.JdbiException;
import tend.model.Account;

/** The embedded database as one file to keep, and back again. */
public final class Backup {
  private static final byte[] MAGIC = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);
  private static final String OURS =
      """
      SELECT COUNT(*) FROM sqlite_master
      WHERE type = 'table' AND name IN ('flyway_schema_history', 'account', 'interaction', 'item')
      """;

  /** SQLITE_CORRUPT and SQLITE_NOTADB. */
  private static final Set<Integer> BROKEN = Set.of(11, 26);

  private Backup() {}

  /**
   * What restoring did.
   *
   * @param aside where the old database is kept; a file that is not there where there was none
   * @param forgotten rows of the backup that are gone again, since who did them was forgotten
   */
  public record Restored(Path aside, long forgotten) {}

  /**
   * Copies the open database into a new file, consistent even while others write.
   *
   * @throws StoreUnavailable where it is PostgreSQL, or the file is there or cannot be written
   */
  public static void of(Database database, Path file) {
    if (!database.embedded()) {
      throw refused("the database is PostgreSQL; keep a copy with pg_dump");
    }
    if (Files.exists(file)) {
      throw refused(file + " is there already; name a new file");
    }
    try {
      Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent());
      Path part = Files.createTempFile(folder, "backup", ".part");
      try {
        database.copyTo(part);
        Files.move(part, file);
      } finally {
        Files.deleteIfExists(part);
      }
    } catch (IOException | RuntimeException e) {
      throw new StoreUnavailable(
          file + " cannot be written; check the folder, its rights and the disk", e);
    }
  }

  /**
   * Puts the file in the place of the folder's database, which is kept beside it. Whoever was
   * forgotten since the backup stays forgotten.
   *
   * @param suffix told apart from other kept ones by it
   * @throws StoreUnavailable where the file is no Tend database, or the folder's is in use
   */
  public static Restored restore(Path file, Path folder, String suffix) {
    check(file);
    Path place = folder.resolve("tend.db");
    Path aside = folder.resolve("tend.db.before-restore-" + suffix);
    try {
      Files.createDirectories(folder);
      Path copy = Files.createTempFile(folder, "restore", ".part");
      try {
        // not Files.copy to a path, which gives the rights of the backup
        try (var to = Files.newOutputStream(copy)) {
          Files.copy(file, to);
        }
        if (Files.exists(place)) {
          closeJournal(place);
          for (String part : List.of("", "-wal", "-shm")) {
            move(folder.resolve("tend.db" + part), folder.resolve(aside.getFileName() + part));
          }
        }
        Files.move(copy, place, StandardCopyOption.ATOMIC_MOVE);
      } finally {
        Files.deleteIfExists(copy);
      }
      return new Restored(aside, Files.exists(aside) ? forgetAgain(folder, aside) : 0);
    } catch (IOException e) {
      throw new StoreUnavailable(
          folder + " cannot be written: " + e.getMessage() + "; check its rights and the disk", e);
    }
  }

  private static long forgetAgain(Path folder, Path aside) {
    try (Database database = Database.inFolder(folder)) {
      return new ForgetStore(database, Account.MAIN_SPACE).forgetAgain(aside);
    } catch (JdbiException e) {
      // a broken database says nothing of whom it had forgotten
      return 0;
    }
  }

  private static void move(Path from, Path to) throws IOException {
    if (Files.exists(from)) {
      Files.move(from, to);
    }
  }

  private static void check(Path file) {
    try {
      byte[] head = new byte[MAGIC.length];
      try (var in = Files.newInputStream(file)) {
        in.readNBytes(head, 0, head.length);
      }
      if (!Arrays.equals(head, MAGIC)
          || !"4".equals(ask(file, OURS))
          || !"ok".equals(ask(file, "PRAGMA quick_check"))) {
        throw refused(file + " is no Tend database or a broken one; name a file made with backup");
      }
    } catch (IOException e) {
      throw new StoreUnavailable(file + " cannot be read; check the path", e);
    } catch (SQLException e) {
      throw new StoreUnavailable(
          file + " is no Tend database or a broken one; name a file made with backup", e);
    }
  }

  private static StoreUnavailable refused(String message) {
    return new StoreUnavailable(message, new IllegalArgumentException(message));
  }

  /**
   * Leaving the journal mode takes in what the journal holds, and nobody else may have it open. A
   * broken database is moved as it is.
   */
  private static void closeJournal(Path database) {
    try {
      if (!"delete".equals(ask(database, "PRAGMA journal_mode = DELETE"))) {
        throw refused(database + " is in use; stop tend serve and restore again");
      }
    } catch (SQLException e) {
      if (!BROKEN.contains(e.getErrorCode() & 0xff)) {
        throw new StoreUnavailable(database + " is in use; stop tend serve and restore again", e);
      }
    }
  }

  private static String ask(Path database, String question) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database);
        Statement statement = connection.createStatement();
        ResultSet said = statement.executeQuery(question)) {
      return said.next() ? String.valueOf(said.getString(1)) : "";
    }
  }
}
