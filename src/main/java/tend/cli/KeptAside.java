package tend.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Tells where erased data may still be: what Tend kept aside, and what it cannot reach. */
final class KeptAside {
  private KeptAside() {}

  /**
   * @param clean whether the database's own files hold nothing of it
   */
  static void tell(Common common, boolean clean) {
    if (!clean) {
      common.say(
          "Another process has the database open: its journal holds old bytes until it stops.");
    }
    if (common.database == null) {
      for (Path file : files(common.data)) {
        common.say(
            "%s is an older copy that still holds it; delete it if you do not need it.", file);
      }
    } else {
      common.say("The PostgreSQL server's own journal and backups are in its keeper's hands.");
    }
  }

  /**
   * What else may still hold what was erased; nothing with PostgreSQL, whose files are not ours.
   */
  static List<Path> copies(Common common) {
    return common.database == null ? files(common.data) : List.of();
  }

  private static List<Path> files(Path data) {
    try (Stream<Path> files = Files.list(data)) {
      return files
          .filter(f -> f.getFileName().toString().startsWith("tend.db.before-restore-"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
