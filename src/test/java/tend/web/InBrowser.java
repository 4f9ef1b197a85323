package tend.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/**
 * The sample accounts on a site, and a visitor in a real Chromium; one for a class of tests, which
 * may have a start of its own.
 */
abstract class InBrowser {
  @TempDir static Path folder;
  static Site site;
  static Visitor visitor;

  @BeforeAll
  static void start() throws Exception {
    site = new Site(folder.resolve("data"), true);
    visitor = new Visitor(site);
  }

  @AfterAll
  static void stop() {
    visitor.close();
    site.close();
  }

  @AfterEach
  void nothingWentWrongInTheBrowser() {
    assertThat(visitor.errors()).isEmpty();
  }
}
