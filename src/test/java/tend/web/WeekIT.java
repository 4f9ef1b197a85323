package tend.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import org.junit.jupiter.api.Test;

/** The coming weeks in a real Chromium; today is Monday 2 March 2026. */
class WeekIT extends InBrowser {
  private static final String WEEKS = "/creators/Marlow%20Finch/weeks";

  private static Page open(int width) {
    return visitor.open(WEEKS, width, ColorScheme.LIGHT);
  }

  /** The first work that is ahead and can have another day. */
  private static Locator movable(Page page) {
    return page.locator(".day > ul > li > .ev:has([name=day])").first();
  }

  @Test
  void anybodyCanUseTheWeeks() {
    visitor.anybodyCanUse(WEEKS, "weeks", page -> movable(page).locator("summary").click());
  }

  @Test
  void aDayThatSomebodyChoseIsKeptUntilItIsLetGo() {
    try (Page page = open(1280)) {
      Locator chip = movable(page);
      String work = chip.locator("[name=work]").first().getAttribute("value");
      chip.locator("summary").click();
      chip.locator("[name=day]").fill("2026-03-11");
      chip.locator(".tell .btn").click();
      assertThat(page.locator(".toast")).containsText("Pinned to Wed 11 Mar");
      Locator there = page.locator("#d-2026-03-11 .ev:has([value='" + work + "'])");
      assertThat(there.locator(".pinned")).hasCount(1);
      page.keyboard().press("u");
      assertThat(page.locator(".toast")).containsText("It may move again");
      assertThat(page.locator(".pinned")).hasCount(0);
    }
  }

  @Test
  void aDayCanBeChosenWithoutScripts() {
    try (Page page = visitor.openWithoutScripts(WEEKS)) {
      Locator chip = movable(page);
      chip.locator("summary").click();
      chip.locator("[name=day]").fill("2026-03-12");
      chip.locator(".tell .btn").click();
      assertThat(page.locator("#d-2026-03-12 .pinned")).hasCount(1);
      page.locator("#d-2026-03-12 .ev:has(.pinned) summary").click();
      page.getByText("Let it move").click();
      assertThat(page.locator(".pinned")).hasCount(0);
    }
  }

  @Test
  void theKeysGoThroughTheDays() {
    try (Page page = open(1280)) {
      page.keyboard().press("j");
      page.keyboard().press("j");
      assertThat(page.locator(".ev > summary").nth(1)).isFocused();
      page.keyboard().press("w");
      assertThat(page.locator(".ev[open]")).hasCount(1);
      page.keyboard().press("Escape");
      assertThat(page.locator(".ev[open]")).hasCount(0);
      page.keyboard().press("k");
      assertThat(page.locator(".ev > summary").first()).isFocused();
    }
  }

  @Test
  void onPaperThereAreOnlyTheWeeks() {
    try (Page page = open(760)) {
      page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
      assertThat(page.locator(".rail")).isHidden();
      assertThat(page.locator(".appbar")).isHidden();
      assertThat(page.locator(".week").first()).isVisible();
    }
  }

  @Test
  void theWayFromTodayLeadsToTheSamePersonsWeeks() {
    try (Page page = visitor.open("/creators/Marlow%20Finch/today", 390, ColorScheme.LIGHT)) {
      page.locator(".tab", new Page.LocatorOptions().setHasText("Weeks")).click();
      assertThat(page.locator("h1")).hasText("Weeks");
      assertThat(page.locator(".tab[aria-current=page]")).hasText("Weeks");
      assertThat(page.url()).endsWith(WEEKS);
    }
  }
}
