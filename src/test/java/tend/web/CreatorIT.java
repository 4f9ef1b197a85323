package tend.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.Test;

/** What creators look at beside their lists, in a real Chromium; today is Monday 2 March 2026. */
class CreatorIT extends InBrowser {
  private static final String MARLOW = "/creators/Marlow%20Finch";
  private static final String PLOTS = "/accounts/tiny.plots";

  @Test
  void anybodyCanReadTheHealth() {
    visitor.anybodyCanUse(
        MARLOW + "/health", "health", page -> page.locator("details.sec summary").first().click());
  }

  @Test
  void anybodyCanFindPeople() {
    visitor.anybodyCanUse(MARLOW + "/people", "people", page -> {});
  }

  @Test
  void anybodyCanReadOfSomebody() {
    visitor.anybodyCanUse(
        "/accounts/marlow.bakes/people",
        "person",
        page -> {
          page.locator(".folk a").first().click();
          page.waitForSelector("#history");
          page.locator("aside details summary").last().click();
        });
  }

  @Test
  void anybodyCanHaveADraftChecked() {
    visitor.anybodyCanUse(
        MARLOW + "/draft",
        "draft",
        page -> {
          page.locator("#text").fill("Great post!! Follow for follow? https://bit.ly/3xYz");
          assertThat(page.locator("#length")).hasText("51 characters");
          page.getByText("Check it").click();
          assertThat(page.locator("#found")).containsText("to look at");
        });
  }

  @Test
  void anybodyCanChangeTheSettings() {
    visitor.anybodyCanUse(
        PLOTS + "/settings",
        "settings",
        page -> {
          page.locator("[name=zone]").fill("Mars/Base");
          page.locator("[name=brand]").fill("Plots and pots");
          page.locator(".ends .primary").click();
          assertThat(page.locator("#zone-wrong")).containsText("Mars/Base is no time zone");
          assertThat(page.locator("[role=alert].note")).isFocused();
          assertThat(page.locator("[name=brand]")).hasValue("Plots and pots");
        });
  }

  @Test
  void changedSettingsAreKeptAndCanBeUndone() {
    try (Page page = visitor.openWithoutScripts(PLOTS + "/settings")) {
      String was = page.locator("[name=minutes-mon]").inputValue();
      page.locator("[name=minutes-mon]").fill("77");
      page.locator(".ends .primary").click();
      assertThat(page.locator(".toast")).containsText("Saved.");
      assertThat(page.locator("[name=minutes-mon]")).hasValue("77");
      page.locator(".toast button").click();
      assertThat(page.locator("[name=minutes-mon]")).hasValue(was);
    }
  }

  @Test
  void whoeverIsForgottenIsGoneFromThePages() {
    try (Page page = visitor.open(PLOTS + "/people", 390, ColorScheme.LIGHT)) {
      String name = page.locator(".folk b").first().textContent();
      page.locator(".folk a").first().click();
      page.waitForSelector("#history");
      String address = page.url();
      assertThat(address).doesNotContain(name);
      page.getByText("Forget this person").click();
      page.waitForSelector("#goes");
      Visitor.check(page, "forget");
      page.locator(".danger").click();
      assertThat(page.locator(".note")).containsText("Forgotten, with");
      assertThat(page.locator(".folk b").first()).not().hasText(name);
    }
  }

  @Test
  void programsReadTheNumbersOfThePages() {
    try (Page page = visitor.openWithoutScripts(PLOTS + "/health")) {
      String api = "/api/v1" + PLOTS;
      String health = page.request().get(site.url(api + "/health")).text();
      assertThat(health).contains("\"answer_rate\":", "\"weeks\":[{\"from\":");
      String people = page.request().get(site.url(api + "/people")).text();
      assertThat(people).contains("\"love\":", "\"stage\":");
    }
  }
}
