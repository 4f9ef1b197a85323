package tend.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ServiceWorkerPolicy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Somebody with a real Chromium who looks at a site. */
final class Visitor implements AutoCloseable {
  private static final int HEIGHT = 900;
  static final int PHONE = 390;
  private static final int NARROWEST = 320;
  private static final int AT_A_DESK = 1280;

  /** What axe asks of colours; nothing else that it asks depends on day and night. */
  private static final List<String> COLOURS = List.of("color-contrast", "link-in-text-block");

  private final Site site;
  private final Playwright playwright;
  private final Browser browser;
  private final List<String> errors = new ArrayList<>();

  Visitor(Site site) throws Exception {
    this.site = site;
    PlaywrightAssertions.setDefaultAssertionTimeout(60_000);
    var chromium = Browsers.chromium();
    playwright = Browsers.playwright();
    browser = Browsers.launch(playwright, chromium);
  }

  /** Words as long as ours are; names, addresses and rules are as long as people make them. */
  private static final String BROKEN =
      """
      (() => {
        const broken = [];
        const shown = (e) => !e || ((getComputedStyle(e).display === "contents" || e.getBoundingClientRect().width > 1) && shown(e.parentElement));
        const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        for (let text; (text = texts.nextNode()); ) {
          const of = text.parentElement;
          if (!of.checkVisibility() || !shown(of) || of.closest("script, style, code, pre, .cm-editor")) continue;
          for (const word of text.data.matchAll(/(?<![^\\s(“])\\p{L}{2,16}(?![^\\s,.:;!?)”])/gu)) {
            const range = document.createRange();
            range.setStart(text, word.index);
            range.setEnd(text, word.index + word[0].length);
            const tops = [...range.getClientRects()].filter((r) => r.width > 1).map((r) => Math.round(r.top));
            if (tops.some((top) => Math.abs(top - tops[0]) > 4)) broken.push(word[0]);
          }
        }
        return [...new Set(broken)];
      })()""";

  Page open(String path, int width, ColorScheme scheme) {
    return open(
        path,
        new Browser.NewContextOptions().setViewportSize(width, HEIGHT).setColorScheme(scheme));
  }

  /** The page on the narrowest phone by day, to be shown in every other way, too. */
  Page onAPhone(String path) {
    return open(path, NARROWEST, ColorScheme.LIGHT);
  }

  /**
   * That people can use the page as it is once that was done, see {@link #anybodyCanUse(Page,
   * String)}.
   */
  void anybodyCanUse(String path, String picture, Consumer<Page> done) {
    try (Page page = onAPhone(path)) {
      done.accept(page);
      anybodyCanUse(page, picture);
    }
  }

  /**
   * That people can use the page as it stands, on phones and at a desk by day and night; by night
   * only its colours are others. Leaves it on the narrowest phone by day.
   */
  static void anybodyCanUse(Page page, String picture) {
    for (int width : List.of(NARROWEST, PHONE)) {
      page.setViewportSize(width, HEIGHT);
      check(page, picture + "-" + width + "-LIGHT");
    }
    page.setViewportSize(AT_A_DESK, HEIGHT);
    checkAtADesk(page, picture + "-" + AT_A_DESK + "-LIGHT");
    turnTo(page, ColorScheme.DARK);
    for (int width : List.of(AT_A_DESK, PHONE)) {
      page.setViewportSize(width, HEIGHT);
      photograph(page, picture + "-" + width + "-DARK");
      assertThat(violations(new AxeBuilder(page).withRules(COLOURS))).as("by night").isEmpty();
    }
    turnTo(page, ColorScheme.LIGHT);
    page.setViewportSize(NARROWEST, HEIGHT);
  }

  /** Colours go over into each other; what is looked at are those in the end. */
  private static void turnTo(Page page, ColorScheme scheme) {
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
    page.evaluate(
        "async () => { for (let i = 0; i < 2; i++) await new Promise(requestAnimationFrame);"
            + " for (const one of document.getAnimations()) if (one instanceof CSSTransition)"
            + " one.finish(); }");
  }

  Page openWithoutScripts(String path) {
    Page page = context(new Browser.NewContextOptions().setJavaScriptEnabled(false));
    page.navigate(site.url(path));
    return page;
  }

  private Page open(String path, Browser.NewContextOptions options) {
    Page page = context(options);
    page.navigate(site.url(path));
    ready(page);
    return page;
  }

  /** Waits for the page's scripts: a key pressed before them is lost. */
  static void ready(Page page) {
    page.waitForSelector("body[data-ready='1']");
  }

  /** Without the worker, so that tests see each request; LiveIT is about the worker. */
  private Page context(Browser.NewContextOptions options) {
    return watched(
        browser
            .newContext(options.setLocale("en-GB").setServiceWorkers(ServiceWorkerPolicy.BLOCK))
            .newPage());
  }

  /**
   * From now on that takes such requests of an open page in hand. The browser says so before it
   * does so, and a request that was made at once went past it; one of ours is asked until it comes.
   */
  static void route(Page page, String addresses, Consumer<Route> hand) {
    page.route(addresses, hand);
    page.route(
        "**/manifest.webmanifest?taken",
        route -> route.fulfill(new Route.FulfillOptions().setStatus(204)));
    until(page, "() => fetch('/manifest.webmanifest?taken').then(answer => answer.status === 204)");
  }

  /** Waits until that promise of the page is kept; waitForFunction takes any promise for a yes. */
  static void until(Page page, String asked) {
    page.waitForCondition(() -> Boolean.TRUE.equals(page.evaluate(asked)));
  }

  /** Whatever goes wrong on that page is kept. */
  Page watched(Page page) {
    page.onPageError(errors::add);
    page.onConsoleMessage(
        m -> {
          if (m.type().equals("error") && !m.text().contains("status of 422")) {
            errors.add(m.text());
          }
        });
    return page;
  }

  /** For pages of another kind. */
  Browser browser() {
    return browser;
  }

  /** What went wrong in the pages so far. */
  List<String> errors() {
    return List.copyOf(errors);
  }

  /** The same of a page whose targets are large at a desk as well. */
  static void anybodyCanUseByFinger(Page page, String picture) {
    page.setViewportSize(AT_A_DESK, HEIGHT);
    fingersHit(page);
    anybodyCanUse(page, picture);
  }

  /** That people with any sight, hand or screen can use the page, and a picture of it. */
  static void check(Page page, String picture) {
    checkAtADesk(page, picture);
    fingersHit(page);
  }

  private static void fingersHit(Page page) {
    Object small =
        page.evaluate(
            """
            [...document.querySelectorAll("button, summary, input:not([type=hidden], [type=checkbox], [type=radio]), label:has([type=checkbox], [type=radio]), select, a:not(.skip, p a, small a, li a)")]
              .filter(e => e.checkVisibility())
              .map(e => [e.textContent.trim().slice(0, 30) || e.name, e.getBoundingClientRect().height])
              .filter(([, height]) => height > 0 && height < 43.9)
              .map(([text, height]) => text + " " + height)
            """);
    assertThat(small).as("targets under 44 px").isEqualTo(List.of());
  }

  /** The same where a mouse is at hand, with which smaller targets are hit. */
  static void checkAtADesk(Page page, String picture) {
    photograph(page, picture);
    assertThat(violations(page)).isEmpty();
    Object wide = page.evaluate("document.documentElement.scrollWidth > innerWidth");
    assertThat(wide).as("scrolls sideways").isEqualTo(false);
    assertThat(page.evaluate(BROKEN)).as("words that go on in the next line").isEqualTo(List.of());
  }

  private static void photograph(Page page, String picture) {
    page.screenshot(
        new Page.ScreenshotOptions()
            .setFullPage(true)
            .setPath(Path.of("target/screenshots/" + picture + ".png")));
  }

  /**
   * What axe finds. No page has frames of other sites, so it need not put its result together in a
   * page of its own, and what it found right need not be sent: it takes a third of the time. Nine
   * tenths of the rest go to contrast, which is asked once of all phones: StyleSheetsTest says why.
   */
  static List<String> violations(Page page) {
    AxeBuilder axe = new AxeBuilder(page);
    if (page.viewportSize().width < PHONE) {
      axe.disableRules(List.of("color-contrast"));
    }
    return violations(axe);
  }

  private static List<String> violations(AxeBuilder axe) {
    AxeRunOptions wrong = new AxeRunOptions();
    wrong.setResultTypes(List.of("violations"));
    return axe.options(wrong).setLegacyMode(true).analyze().getViolations().stream()
        .map(one -> one.getId() + " " + one.getNodes())
        .toList();
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
