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
}
