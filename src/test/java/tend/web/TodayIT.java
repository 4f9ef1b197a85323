package tend.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ServiceWorkerPolicy;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Today in a real Chromium. */
class TodayIT extends InBrowser {
  static final Browser.NewPageOptions PLAIN =
      new Browser.NewPageOptions().setServiceWorkers(ServiceWorkerPolicy.BLOCK);

  private static Page open(String account, int width, ColorScheme scheme) {
    return visitor.open("/accounts/" + account + "/today", width, scheme);
  }

  private static Page open(String account) {
    return open(account, 390, ColorScheme.LIGHT);
  }

  private static Locator items(Page page) {
    return page.locator("[data-item]");
  }

  @Test
  void anybodyCanUseTheList() {
    visitor.anybodyCanUse(
        "/accounts/marlow.bakes/today",
        "today",
        page -> {
          page.locator("details.fold").first().locator("summary").click();
          page.locator(".choose summary").first().click();
        });
  }

  @Test
  void everyTargetOnThePhoneIs44PixelsHigh() {
    try (Page page = open("tiny.plots")) {
      page.locator("details.fold").first().locator("summary").click();
      Object small =
          page.evaluate(
              """
              [...document.querySelectorAll("button, summary, a:not(.skip)")]
                .filter(e => e.checkVisibility())
                .map(e => [e.textContent.trim().slice(0, 30), e.getBoundingClientRect()])
                .filter(([, box]) => box.height > 0 && (box.height < 43.9 || box.width < 43.9))
                .map(([text]) => text)
              """);
      assertThat((List<?>) small).isEmpty();
    }
  }

  @Test
  void aTickMovesTheRingAndWaitsWithUndo() {
    try (Page page = open("marlow.bakes")) {
      int before = items(page).count();
      String first = String.valueOf(items(page).first().getAttribute("id"));
      items(page).first().locator(".do").click();
      assertThat(page.locator(".ring")).hasAttribute("aria-label", "1 of " + before + " done");
      assertThat(page.locator("#" + first)).hasCount(0);
      page.locator(".toast button").click();
      assertThat(page.locator("#" + first)).hasCount(1);
      assertThat(page.locator(".toast")).containsText("Back on the list");
    }
  }

  @Test
  void whatIsPressedAsSoonAsTheListHasChangedLoadsNoPageAnew() {
    try (Page page = open("marlow.bakes")) {
      String first = String.valueOf(items(page).first().getAttribute("id"));
      page.evaluate(
          "window.stays = true; addEventListener('htmx:afterSwap', () => setTimeout(() =>"
              + " document.querySelector('.toast button').click()), { once: true })");
      items(page).first().locator(".do").click();
      assertThat(page.locator(".toast")).containsText("Back on the list");
      assertThat(page.locator("#" + first)).hasCount(1);
      assertThat(page.evaluate("window.stays")).isEqualTo(true);
    }
  }

  @Test
  void theKeyboardDoesItAll() {
    try (Page page = open("northlight.fm")) {
      String first = String.valueOf(items(page).nth(0).getAttribute("id"));
      String second = String.valueOf(items(page).nth(1).getAttribute("id"));
      page.keyboard().press("j");
      page.keyboard().press("j");
      page.keyboard().press("d");
      assertThat(page.locator("#" + second)).hasCount(0);
      page.keyboard().press("u");
      assertThat(page.locator("#" + second)).hasCount(1);
      page.keyboard().press("k");
      page.keyboard().press("k");
      page.keyboard().press("s");
      page.locator("#" + first + " .choose[open] button[value=tomorrow]").focus();
      page.keyboard().press("Enter");
      assertThat(page.locator("#" + first)).hasCount(0);
      assertThat(page.locator(".fold", new Page.LocatorOptions().setHasText("1 for later")))
          .hasCount(1);
      page.keyboard().press("u");
      assertThat(page.locator("#" + first)).hasCount(1);
    }
  }

  @Test
  void theKeysAreExplainedOnAQuestionMark() {
    try (Page page = open("marlow.bakes", 1280, ColorScheme.LIGHT)) {
      page.keyboard().press("?");
      assertThat(page.locator("dialog#keys")).isVisible();
      assertThat(Visitor.violations(page)).isEmpty();
      page.keyboard().press("d");
      page.keyboard().press("Escape");
      assertThat(page.locator("dialog#keys")).isHidden();
      assertThat(page.locator(".toast")).hasCount(0);
    }
  }

  @Test
  void notForMeHasSixAnswersAndTeaches() {
    try (Page page = open("northlight.fm", 390, ColorScheme.DARK)) {
      page.keyboard().press("j");
      page.keyboard().press("n");
      Locator sheet = page.locator(".choose[open] .sheet");
      assertThat(sheet.locator(".opt")).hasCount(6);
      assertThat(Visitor.violations(page)).isEmpty();
      page.screenshot(
          new Page.ScreenshotOptions().setPath(Path.of("target/screenshots/not-for-me.png")));
      sheet.getByText("Turn this rule off for me").click();
      assertThat(page.locator(".toast")).containsText("Rule turned off");
      assertThat(page.locator(".fold", new Page.LocatorOptions().setHasText("1 turned off by you")))
          .hasCount(1);
      page.keyboard().press("u");
      assertThat(page.locator(".fold", new Page.LocatorOptions().setHasText("turned off")))
          .hasCount(0);
    }
  }

  @Test
  void whatWaitsForTheEveningStandsThereWithItsTime() {
    try (Page page = open("marlow.bakes")) {
      String first = String.valueOf(items(page).first().getAttribute("id"));
      page.keyboard().press("j");
      page.keyboard().press("s");
      page.locator(".choose[open]").getByText("This evening").click();
      Locator evening = page.locator("section[aria-labelledby='g-evening'] #" + first);
      assertThat(evening).containsText("back at 18:00");
      evening.locator("summary").first().click();
      evening.getByText("Do it now").click();
      assertThat(page.locator("#g-evening")).hasCount(0);
      assertThat(page.locator("#" + first)).hasCount(1);
    }
  }

  @Test
  void aTickThatCannotBeSavedSaysSoAndChangesNothing() {
    try (Page page = visitor.browser().newPage(PLAIN)) {
      page.navigate(site.url("/accounts/marlow.bakes/today"));
      Visitor.ready(page);
      int before = items(page).count();
      Visitor.route(page, "**/actions/**", route -> route.abort());
      page.keyboard().press("j");
      page.keyboard().press("d");
      assertThat(page.locator(".toast.bad")).containsText("Not saved");
      assertThat(items(page)).hasCount(before);
    }
  }

  @Test
  void aPersonWithSeveralAccountsHasOneList() {
    try (Page page = visitor.browser().newPage(PLAIN)) {
      page.navigate(site.url("/"));
      Visitor.ready(page);
      assertThat(page.locator(".budget")).containsText("of 30");
      assertThat(page.locator(".meta").first()).containsText(".");
      page.screenshot(
          new Page.ScreenshotOptions().setPath(Path.of("target/screenshots/creator.png")));
    }
  }

  @Test
  void focusGoesToTheItemThatMovedUp() {
    try (Page page = open("marlow.bakes")) {
      String second = String.valueOf(items(page).nth(1).getAttribute("id"));
      page.keyboard().press("j");
      page.keyboard().press("d");
      page.waitForSelector(".toast");
      page.waitForFunction(
          "id => document.getElementById(id)?.contains(document.activeElement)", second);
      page.keyboard().press("u");
      assertThat(page.locator(".toast")).containsText("Back on the list");
    }
  }

  @Test
  void theEndSaysWhatWasDone() {
    try (Page page = open("tiny.plots", 390, ColorScheme.DARK)) {
      for (int left = items(page).count(); left > 0; left = items(page).count()) {
        String id = String.valueOf(items(page).first().getAttribute("id"));
        items(page).first().locator(".do").click();
        assertThat(page.locator("#" + id)).hasCount(0);
      }
      assertThat(page.locator(".fin h2")).hasText("That’s everything today");
      assertThat(Visitor.violations(page)).isEmpty();
      page.screenshot(
          new Page.ScreenshotOptions().setPath(Path.of("target/screenshots/today-end.png")));
    }
  }
}
