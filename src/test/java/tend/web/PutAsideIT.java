package tend.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tend.App;

/** Whoever comes back after long finds one line, in a real Chromium. */
class PutAsideIT {
  @Test
  void whatWaitedIsBehindOneLineAndComesBackWhenAsked(@TempDir Path folder) throws Exception {
    Instant left = Site.NOW.minus(Duration.ofDays(45));
    try (App app = App.open(folder, null, Path.of("rules"), left)) {
      app.loadSamples().at(left);
      app.refreshToday().today(app.accounts().named("marlow.bakes"), left, null);
    }
    try (Site site = new Site(folder, false);
        Visitor visitor = new Visitor(site);
        Page page = visitor.open("/accounts/marlow.bakes/today", 390, ColorScheme.LIGHT)) {
      Locator aside =
          page.locator(
              ".fold", new Page.LocatorOptions().setHasText("put aside after 45 days without you"));
      aside.locator("summary").click();
      Visitor.check(page, "put-aside");
      aside.getByText("Bring them back").click();
      assertThat(page.locator(".toast")).containsText("Everything that was put aside is back");
      assertThat(aside).hasCount(0);
      assertThat(visitor.errors()).isEmpty();
    }
  }
}
