package tend.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Connecting in a real Chromium. */
class ConnectIT extends InBrowser {
  private static SmallMastodon platform;

  @BeforeAll
  static void begin() throws Exception {
    platform = new SmallMastodon();
  }

  @AfterAll
  static void end() {
    platform.close();
  }

  private static void connect(Page page, String account, String code) {
    page.navigate(site.url("/connect/mastodon"));
    page.fill("input[name=account]", account);
    page.fill("input[name=server]", platform.url());
    page.getByText("Go on").click();
    page.fill("input[name=secret]", code);
    page.locator("form button.primary").click();
  }

  @Test
  void everyStepIsForEverybody() {
    try (Page page = visitor.onAPhone("/connect/bluesky")) {
      page.locator("summary").click();
      Visitor.anybodyCanUseByFinger(page, "connect-bluesky");
      connect(page, "ada", "wrong-code");
      assertThat(page.locator("#problem")).isFocused();
      assertThat(page.locator("input[name=secret]")).hasValue("");
      Visitor.anybodyCanUseByFinger(page, "connect-code");
      page.fill("input[name=secret]", "good-code");
      page.locator("form button.primary").click();
      assertThat(page.locator("[data-first]")).containsText("ada is connected");
      page.locator(".links summary").first().click();
      Visitor.anybodyCanUseByFinger(page, "connect-list");
    }
  }

  @Test
  void todayLeadsToAConnectionAndItsSyncBack() {
    try (Page page = visitor.open("/accounts/tiny.plots/today", 1280, ColorScheme.LIGHT)) {
      page.locator(".rail").getByText("Connect").click();
      assertThat(page.locator("h1")).hasText("Connect");
      connect(page, "ada.live", "good-code");
      page.getByLabel("Sync ada.live now").click();
      assertThat(page.locator("h1")).hasText("1 new for ada.live");
      page.getByText("See today’s list").click();
      assertThat(page.locator("blockquote").first()).hasText("Hello Ada, is it open?");
    }
  }
}
