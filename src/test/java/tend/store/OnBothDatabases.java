package tend.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** The database in a folder and one on a server, for a class of tests that hold on both. */
abstract class OnBothDatabases {
  @TempDir static Path folder;
  private static EmbeddedPostgres postgres;
  private static Database embedded;
  private static Database server;
  private static int spaces;

  @BeforeAll
  static void open() throws Exception {
    postgres = EmbeddedPostgres.start();
    embedded = Database.inFolder(folder.resolve("data"));
    server =
        Database.at("postgresql://postgres:postgres@localhost:" + postgres.getPort() + "/postgres");
  }

  @AfterAll
  static void close() throws Exception {
    embedded.close();
    server.close();
    postgres.close();
  }

  static Database open(boolean isEmbedded) {
    return isEmbedded ? embedded : server;
  }

  static String space() {
    spaces++;
    return "space-" + spaces;
  }
}
