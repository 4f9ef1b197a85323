package tend.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tend.App;
import tend.model.Account;
import tend.model.Assistant;
import tend.model.Pause;

/** What a day takes over from earlier ones, in a real Chromium. */
class EarlierDaysIT extends InBrowser {
  @BeforeAll
  static void start() throws Exception {
    Instant before = Site.NOW.minus(Duration.ofDays(4));
    try (App app = App.open(folder, null, Path.of("rules"), before)) {
      app.loadSamples().at(Site.NOW);
      for (String name : List.of("marlow.bakes", "northlight.fm", "tiny.plots")) {
        Account account = app.accounts().named(name);
        app.accounts()
            .save(account.with(account.preferences().helpedBy(List.of(new Assistant("Kim", 15)))));
        app.refreshToday().today(app.accounts().named(name), before, null);
      }
      Account tiny = app.accounts().named("tiny.plots");
      Pause pause = new Pause(LocalDate.parse("2026-03-01"), LocalDate.parse("2026-03-08"));
      app.accounts().save(tiny.with(tiny.preferences().pausing(List.of(pause))));
    }
    site = new Site(folder, false);
    visitor = new Visitor(site);
  }

  @Test
  void anybodyCanUseIt() {
    visitor.anybodyCanUse(
        "/accounts/northlight.fm/today",
        "earlier",
        page -> {
          Page.LocatorOptions earlier =
              new Page.LocatorOptions().setHasText("on your list since Thu 26 Feb");
          assertThat(page.locator(".meta", earlier).first()).isVisible();
          assertThat(page.locator(".budget")).containsText("-day rhythm");
        });
  }

  @Test
  void anItemIsHandedOverAndTakenBack() {
    try (Page page = visitor.open("/accounts/northlight.fm/today", 390, ColorScheme.LIGHT)) {
      Locator first = page.locator("[data-item]").first();
      String id = String.valueOf(first.getAttribute("id"));
      first.getByText("Hand over").click();
      first.locator("button[value=Kim]").click();
      assertThat(page.locator(".toast")).containsText("With Kim");
      assertThat(page.locator("#" + id)).hasCount(0);
      Locator fold = page.locator(".fold", new Page.LocatorOptions().setHasText("With Kim: 1"));
      fold.locator("summary").click();
      Visitor.check(page, "with-kim");
      fold.getByText("The list of Kim").click();
      assertThat(page.locator("h1")).hasText("Today, for Kim");
      assertThat(page.locator("#" + id)).hasCount(1);
      Visitor.check(page, "for-kim");
      page.getByText("The whole list of northlight.fm").click();
      page.locator(".fold", new Page.LocatorOptions().setHasText("With Kim: 1"))
          .locator("summary")
          .click();
      page.getByText("Take back").click();
      assertThat(page.locator("#" + id)).hasCount(1);
    }
  }

  @Test
  void aTickOnAnAssistantsListStaysOnIt() {
    try (Page page = visitor.open("/accounts/marlow.bakes/today", 390, ColorScheme.LIGHT)) {
      Locator last = page.locator("[data-item]").last();
      String id = String.valueOf(last.getAttribute("id"));
      last.locator("summary").first().click();
      last.getByText("Hand over").click();
      last.locator("button[value=Kim]").click();
      assertThat(page.locator(".toast")).containsText("With Kim");
      page.navigate(site.url("/accounts/marlow.bakes/today?for=Kim"));
      Visitor.ready(page);
      page.locator("#" + id + " .do").click();
      assertThat(page.locator(".toast")).containsText("Done");
      assertThat(page.locator("h1")).hasText("Today, for Kim");
      assertThat(page.locator("#" + id)).hasCount(0);
    }
  }

  @Test
  void aPauseIsSaidAndNothingIsAsked() {
    try (Page page = visitor.open("/accounts/tiny.plots/today", 390, ColorScheme.DARK)) {
      assertThat(page.locator(".fin h2")).hasText("You paused until 8 March");
      assertThat(page.locator("[data-item]")).hasCount(0);
      Visitor.check(page, "paused");
    }
  }
}
