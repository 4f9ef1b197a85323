package tend.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Campaigns in a real Chromium. */
class CampaignIT extends InBrowser {
  private static final String KIT = "/campaigns/flour-giveaway";

  @BeforeAll
  static void begin() throws Exception {
    make("giveaway", "Flour giveaway", "2026-03-04");
    make("challenge", "Crumb challenge", "2026-03-16");
    make("fan-content", "Show your crumb", "2026-03-02");
  }

  private static Page open(String path) {
    return visitor.open(path, 1280, ColorScheme.LIGHT);
  }

  private static void make(String template, String name, String start) {
    try (Page page = visitor.openWithoutScripts("/campaigns/new?template=" + template)) {
      page.locator("[name=name]").fill(name);
      page.locator("[name=account][value='marlow.bakes']").check();
      page.locator("[name=start]").fill(start);
      page.locator("button.primary").click();
      assertThat(page.locator("h1")).hasText(name);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "campaigns, /campaigns",
    "campaign, /campaigns/flour-giveaway?preview=2026-03-30",
    "campaign-new, '/campaigns/new?look=1&template=giveaway&name=Kit&account=marlow.bakes"
        + "&start=2026-03-09&way=friend-tag'"
  })
  void anybodyCanUseThePages(String picture, String path) {
    visitor.anybodyCanUse(path, picture, page -> {});
  }

  @Test
  void hoursAndMinutesOfAWeekStayInOneLine() {
    try (Page page = visitor.open(KIT + "?preview=2026-03-30", 320, ColorScheme.LIGHT)) {
      Locator times = page.locator(".look .num > :not(.warn)");
      assertThat(times).not().hasCount(0);
      Object broken =
          times.evaluateAll(
              """
              all => all.map(cell => cell.textContent.trim()).filter((text, i) => {
                const range = document.createRange();
                range.selectNodeContents(all[i]);
                return new Set([...range.getClientRects()].map(r => Math.round(r.top / 9))).size > 1;
              })
              """);
      assertThat(broken).isEqualTo(List.of());
    }
  }

  @Test
  void aTickIsSavedAndTakenBackWithoutLeavingThePage() {
    try (Page page = open(KIT)) {
      Locator step = page.locator("#step-choose-the-prize");
      step.locator(".do").click();
      assertThat(page.locator(".toast")).containsText("Done: Choose a prize");
      assertThat(step.locator("s")).hasCount(1);
      page.keyboard().press("u");
      assertThat(page.locator(".toast")).containsText("Back on the list");
      assertThat(step.locator("s")).hasCount(0);
    }
  }

  @Test
  void theWayOutIsLookedAtBeforeItIsTaken() {
    try (Page page = open(KIT)) {
      page.locator("[name=preview]").fill("2026-03-11");
      page.getByText("Preview", new Page.GetByTextOptions().setExact(true)).click();
      assertThat(page.locator("#look")).containsText("Wednesday 11 March");
      page.locator(".look .primary").click();
      assertThat(page.locator(".toast")).containsText("Moved");
      assertThat(page.locator("#phase-prepare > summary")).containsText("11–17 March");
      page.locator(".toast button").click();
      assertThat(page.locator("#phase-prepare > summary")).containsText("4–10 March");
    }
  }

  @Test
  void theFormSaysWhatIsRefusedWhileItIsFilledIn() {
    try (Page page = open("/campaigns/new?template=giveaway")) {
      page.locator("[name=name]").fill("Another kit");
      page.locator("[name=account][value='marlow.bakes']").check();
      assertThat(page.locator("#verdict")).containsText("No platform refuses it.");
      page.locator("[name=way][value='friend-tag']").check();
      assertThat(page.locator("#verdict")).containsText("It is refused like this.");
      assertThat(page.locator("[name=way][value='friend-tag']")).isFocused();
    }
  }

  @Test
  void phasesLieOnTheDaysOfTheTimeline() {
    try (Page page = open("/campaigns")) {
      double monday = left(page, ".axis span:nth-child(2)");
      double run = left(page, ".lane .ph:has(a[href$='flour-giveaway#phase-run'])");
      double day = (monday - left(page, ".axis span:nth-child(1)")) / 7;
      assertThat((run - monday) / day).isBetween(5.9, 6.4);
    }
  }

  private static double left(Page page, String what) {
    return page.locator(what).boundingBox().x;
  }
}
