package tend.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stands beside a playbook in a real Chromium, on a copy of the rules that was edited. */
class BesideIT {
  private static final String PAGE = "/playbooks/respond-to-comments/beside/page";
  @TempDir static Path folder;
  private static Site site;
  private static Visitor visitor;

  /** After the start, so that what is in force is what was there before the edit. */
  @BeforeAll
  static void start() throws Exception {
    Path rules = WorkingFolder.copied(folder.resolve("rules"));
    site = new Site(folder.resolve("data"), true, rules);
    visitor = new Visitor(site);
    edit("settings.yaml", "question_wait: { value: 4", "question_wait: { value: 30");
  }

  private static void edit(String name, String from, String to) throws IOException {
    Path file = folder.resolve("rules/respond-to-comments").resolve(name);
    String before = Files.readString(file);
    assertThat(before).contains(from);
    Files.writeString(file, before.replace(from, to));
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

  @Test
  void anybodyCanUseWhatStandsBeside() {
    visitor.anybodyCanUse(
        PAGE,
        "beside",
        page -> {
          assertThat(page.locator("#beside-impact")).containsText("would change");
          assertThat(page.locator("#beside-counts .rule").first()).containsText("3 accounts");
          page.locator("#beside-counts .rule > summary").nth(1).click();
        });
  }

  @Test
  void anybodyCanUseWhatWouldFire() {
    visitor.anybodyCanUse("/creators/Marlow%20Finch/why", "why", page -> {});
  }
}
