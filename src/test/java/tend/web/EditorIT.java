package tend.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The editor of playbooks in a real Chromium, on a copy of the rules. */
class EditorIT {
  private static final String BOOK = "/playbooks/respond-to-comments/files/";
  @TempDir static Path folder;
  private static Path rules;
  private static Site site;
  private static Visitor visitor;

  @BeforeAll
  static void start() throws Exception {
    rules = RulesCopy.in(folder.resolve("rules"));
    site = new Site(folder.resolve("data"), rules, true);
    visitor = new Visitor(site);
  }

  @AfterAll
  static void stop() {
    visitor.close();
    site.close();
  }

  @AfterEach
  void nothingWentWrongInTheBrowser() {
    assertThat(visitor.errors()).filteredOn(e -> !isOfAnotherScreen(e)).isEmpty();
  }

  /** What stands beside the editor and below it is tested where it is made. */
  private static boolean isOfAnotherScreen(String error) {
    return error.contains("/beside")
        || error.contains("/stages")
        || error.contains("status of 404");
  }

  private static Page open(String file) {
    Page page = visitor.open(BOOK + file, 1280, ColorScheme.LIGHT);
    page.waitForSelector("body[data-editor]");
    return page;
  }

  @Test
  void anybodyCanReadAProblemUnderItsLine() {
    visitor.anybodyCanUse(
        BOOK + "rules.dslr",
        "editor",
        page -> {
          page.waitForSelector("body[data-editor]");
          Locator line =
              page.locator(".cm-line", new Page.LocatorOptions().setHasText("raises a concern"))
                  .first();
          line.click();
          page.keyboard().press("End");
          page.keyboard().type("s");
          page.waitForSelector(".lens.error");
        });
  }

  @Test
  void anybodyCanFindAPlaybook() {
    visitor.anybodyCanUse("/playbooks", "playbooks", page -> {});
  }
}
