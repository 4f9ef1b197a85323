package tend.web;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** The sample accounts on a site; one for a class of tests. */
abstract class OnSamples {
  @TempDir static Path folder;
  static Site site;

  @BeforeAll
  static void start() {
    site = new Site(folder.resolve("data"), true);
  }

  @AfterAll
  static void stop() {
    site.close();
  }
}
