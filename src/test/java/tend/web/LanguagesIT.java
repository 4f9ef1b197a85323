package tend.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import tend.model.Account;
import tend.model.Whose;
import tend.web.page.Understood;

/** Every screen in other words than those it was written in. */
class LanguagesIT extends InBrowser {
  private static final List<String> SCREENS =
      List.of(
          "/accounts/northlight.fm/today",
          "/accounts/northlight.fm/weeks",
          "/campaigns",
          "/campaigns/new",
          "/campaigns/new?template=giveaway&name=Kit&account=tiny.plots&look=1",
          "/import",
          "/connect",
          "/connect/mastodon",
          "/accounts/northlight.fm/health",
          "/accounts/northlight.fm/people",
          "/accounts/northlight.fm/draft",
          "/accounts/northlight.fm/settings",
          "/accounts/northlight.fm/why",
          "/accounts",
          "/results",
          "/playbooks",
          "/playbooks/listen",
          "/playbooks/listen/files/rules.dslr",
          "/playbooks/listen/beside",
          "/playbooks/listen/release",
          "/playbooks/listen/history",
          "/vocabulary",
          "/policies",
          "/no/such/page");

  /**
   * Text that no phrase holds: what is outside of brackets and of what is nobody's to translate.
   */
  private static final String OUTSIDE =
      """
      () => {
        const out = [];
        const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        while (walk.nextNode()) {
          const node = walk.currentNode;
          const parent = node.parentElement;
          if (parent.closest("script, style, datalist, noscript, [translate=no]")) continue;
          let text = node.textContent;
          for (let before = ""; before !== text; ) {
            before = text;
            text = text.replace(/⟦[^⟦⟧]*⟧/g, "");
          }
          if (/[A-Za-z]{2}/.test(text.replace(/[⟦⟧].*|.*[⟦⟧]/gs, ""))) out.push(text.trim());
        }
        document.querySelectorAll("[aria-label], [placeholder], [title]").forEach((e) => {
          if (e.closest("[translate=no]")) return;
          for (const name of ["aria-label", "placeholder", "title"]) {
            const text = e.getAttribute(name);
            if (text && !text.includes("⟦")) out.push(name + ": " + text);
          }
        });
        return [...new Set(out)];
      }
      """;

  /** What stands out at the end of the lines where the page scrolls sideways. */
  private static final String TOO_WIDE =
      """
      () => document.documentElement.scrollWidth <= innerWidth ? [] :
        [...document.querySelectorAll("main *")]
          .filter((e) => e.getBoundingClientRect().right > innerWidth + 1)
          .map((e) => e.tagName + "." + e.className + " " + e.textContent.trim().slice(0, 40))
          .slice(-4)
      """;

  @Test
  void everyWordOfEveryScreenIsHandedOverAndFitsAPhone() {
    Map<String, Object> left = new TreeMap<>();
    try (BrowserContext context = speaking("en-XA")) {
      Page page = context.newPage();
      for (String screen : SCREENS) {
        page.navigate(site.url(screen));
        page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)");
        List<?> outside = (List<?>) page.evaluate(OUTSIDE);
        if (!outside.isEmpty()) {
          left.put(screen, outside);
        }
        List<?> wide = (List<?>) page.evaluate(TOO_WIDE);
        if (!wide.isEmpty()) {
          left.put(screen + " scrolls sideways", wide);
        }
      }
    }
    assertThat(left).isEmpty();
  }

  @Test
  void fromRightToLeftNothingScrollsSideways() {
    try (BrowserContext context = speaking("ar-XB")) {
      Page page = context.newPage();
      for (String screen : SCREENS.subList(0, 3)) {
        page.navigate(site.url(screen));
        assertThat(page.evaluate("document.documentElement.dir")).isEqualTo("rtl");
        assertThat(page.evaluate("document.documentElement.scrollWidth - innerWidth"))
            .as(screen)
            .isEqualTo(0);
        page.screenshot(
            new Page.ScreenshotOptions()
                .setPath(Path.of("target/screenshots/rtl-" + SCREENS.indexOf(screen) + ".png")));
      }
    }
  }

  @Test
  void aChosenLanguageStays() {
    try (BrowserContext context = visitor.browser().newContext(phone().setLocale("de-DE"))) {
      Page page = context.newPage();
      page.navigate(site.url("/accounts/northlight.fm/today"));
      assertThat(page.locator("h1").textContent()).isEqualTo("Heute");
      page.locator(".who summary").click();
      page.locator(".who button[lang=en]").click();
      assertThat(page.locator("h1").textContent()).isEqualTo("Today");
      page.reload();
      assertThat(page.locator("h1").textContent()).isEqualTo("Today");
      assertThat(page.url()).endsWith("/accounts/northlight.fm/today");
    }
  }

  @Test
  void weeksBeginWhereTheReaderIs() {
    for (Map.Entry<String, String> one : Map.of("en-US", "Sun", "de-DE", "Mo").entrySet()) {
      try (BrowserContext context = visitor.browser().newContext(phone().setLocale(one.getKey()))) {
        Page page = context.newPage();
        page.navigate(site.url("/accounts/northlight.fm/weeks"));
        String second = page.locator(".week").nth(1).locator("h3 span").first().textContent();
        assertThat(second.strip()).startsWith(one.getValue());
      }
    }
  }

  @Test
  void whatRulesSayToSampleAccountsIsUnderstood() {
    for (Account account : site.app().parts(() -> Site.NOW).accounts().all()) {
      assertThat(
              Understood.notIn(
                  site.app()
                      .parts(() -> Site.NOW)
                      .today()
                      .today(Whose.of(account), Site.NOW, null)))
          .as(account.name())
          .isEmpty();
    }
  }

  @Test
  void cachesKnowWhatAPageDependsOn() {
    try (BrowserContext context = speaking("de")) {
      APIResponse response = context.request().get(site.url("/campaigns"));
      assertThat(response.headers().get("vary")).contains("Accept-Language", "Cookie");
      assertThat(response.text()).contains("<html lang=\"de\" dir=\"ltr\">");
    }
  }

  private static Browser.NewContextOptions phone() {
    return new Browser.NewContextOptions().setViewportSize(320, 800);
  }

  private static BrowserContext speaking(String tag) {
    BrowserContext context = visitor.browser().newContext(phone());
    context.addCookies(List.of(new Cookie("lang", tag).setUrl(site.url("/"))));
    return context;
  }
}
