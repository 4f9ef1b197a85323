package tend.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tend.App;
import tend.model.Account;
import tend.model.Preferences;

/** Several people on one card, in a real Chromium. */
class SessionCardIT {
  @Test
  void aSessionIsTickedAsAWholeOrOneByOne(@TempDir Path folder) throws Exception {
    try (App app = App.open(folder, null, Path.of("rules"), Site.NOW)) {
      app.loadSamples().at(Site.NOW);
      Account account = app.accounts().named("northlight.fm");
      Preferences p = account.preferences();
      app.accounts()
          .save(
              account.with(
                  new Preferences(
                      p.zone(),
                      Collections.nCopies(7, 240),
                      p.opens(),
                      p.closes(),
                      p.restDays(),
                      p.brand(),
                      p.creator())));
    }
    try (Site site = new Site(folder, false);
        Visitor visitor = new Visitor(site);
        Page page = visitor.open("/accounts/northlight.fm/today", 390, ColorScheme.LIGHT)) {
      Locator card =
          page.locator("[data-item]", new Page.LocatorOptions().setHas(page.locator(".members")))
              .last();
      String id = String.valueOf(card.getAttribute("id"));
      int people = page.locator(".members li").count();
      card.locator("summary").first().click();
      card.scrollIntoViewIfNeeded();
      card.screenshot(
          new Locator.ScreenshotOptions().setPath(Path.of("target/screenshots/session-card.png")));
      Visitor.check(page, "session");
      card.locator(".members form button").first().click();
      assertThat(page.locator(".toast")).containsText("Done");
      assertThat(page.locator("#" + id)).hasCount(0);
      assertThat(page.locator(".fold", new Page.LocatorOptions().setHasText("1 done"))).hasCount(1);
      assertThat(page.locator(".members li")).hasCount(people - 1);
      Locator rest = page.locator("[data-item]:has(.members)").last();
      String done = rest.locator(".members li").count() + 1 + " done";
      rest.locator(".do").click();
      assertThat(page.locator(".fold", new Page.LocatorOptions().setHasText(done))).hasCount(1);
      page.locator(".toast button").click();
      assertThat(page.locator(".fold", new Page.LocatorOptions().setHasText("1 done"))).hasCount(1);
      assertThat(visitor.errors()).isEmpty();
    }
  }
}
