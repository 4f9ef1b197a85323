package tend.web;

import org.junit.jupiter.api.Test;

/** What creators look at beside their lists, in a real Chromium; today is Monday 2 March 2026. */
class CreatorIT extends InBrowser {
  private static final String MARLOW = "/creators/Marlow%20Finch";

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
  void anybodyCanReadOfSomebodyAndForgetThem() {
    visitor.anybodyCanUse(
        "/accounts/marlow.bakes/people",
        "person",
        page -> {
          page.locator(".folk a").first().click();
          page.waitForSelector("#history");
          page.locator("aside details summary").last().click();
        });
    visitor.anybodyCanUse(
        "/accounts/marlow.bakes/people",
        "forget",
        page -> {
          page.locator(".folk a").first().click();
          page.getByText("Forget this person").click();
          page.waitForSelector("#goes");
        });
  }
}
