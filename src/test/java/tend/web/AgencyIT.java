package tend.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The overview of many accounts in a real Chromium. */
class AgencyIT extends InBrowser {
  @BeforeAll
  static void list() {
    for (String account : List.of("marlow.bakes", "northlight.fm", "tiny.plots")) {
      try (Page page = visitor.openWithoutScripts("/accounts/" + account + "/today")) {
        assertThat(page.locator("h1")).hasText("Today");
      }
    }
  }

  private static Locator boxes(Page page) {
    return page.locator("[data-row] [type=checkbox]");
  }

  @Test
  void anybodyCanUseTheOverview() {
    visitor.anybodyCanUse(
        "/accounts",
        "accounts",
        page -> {
          assertThat(boxes(page)).hasCount(3);
          boxes(page).first().check();
        });
  }

  @Test
  void anybodyCanUseTheResults() {
    visitor.anybodyCanUse(
        "/results",
        "results",
        page -> assertThat(page.locator(".res tbody tr").first()).isVisible());
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
      assertThat(page.getByRole(com.microsoft.playwright.options.AriaRole.CELL).getByText("Ida"))
          .hasCount(2);
      page.keyboard().press("u");
      assertThat(page.locator(".toast")).containsText("Nobody looks after 2 accounts now");
    }
  }
}
