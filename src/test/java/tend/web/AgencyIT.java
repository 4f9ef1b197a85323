package tend.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.Test;

/** The overview of many accounts in a real Chromium. */
class AgencyIT extends InBrowser {
  private static Locator boxes(Page page) {
    return page.locator("[data-row] [type=checkbox]");
  }

  @Test
  void anybodyCanUseTheOverview() {
    visitor.anybodyCanUse("/accounts", "accounts", page -> boxes(page).first().check());
  }

  @Test
  void whatIsChangedOnSeveralAccountsByKeysCanBeTakenBack() {
    try (Page page = visitor.open("/accounts", 1280, ColorScheme.LIGHT)) {
      page.keyboard().press("j");
      page.keyboard().press("x");
      page.keyboard().press("j");
      page.keyboard().press("x");
      assertThat(page.locator("[data-count]")).hasText("2 selected");
      page.keyboard().press("a");
      page.keyboard().type("Ida");
      page.keyboard().press("Tab");
      page.keyboard().press("Enter");
      assertThat(page.locator(".toast")).containsText("Ida looks after 2 accounts now");
      assertThat(page.getByRole(com.microsoft.playwright.options.AriaRole.CELL).getByText("Ida")).hasCount(2);
      page.keyboard().press("u");
      assertThat(page.locator(".toast")).containsText("Nobody looks after 2 accounts now");
    }
  }
}
