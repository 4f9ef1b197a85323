package tend.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Pages that follow what happens elsewhere, and a phone without a connection, in a real Chromium.
 */
class LiveIT extends InBrowser {
  private static final String LIST = "/accounts/northlight.fm/today";

  private static Page open(String account) {
    return visitor.open("/accounts/" + account + "/today", 390, ColorScheme.LIGHT);
  }

  private static String item(Page page, int index) {
    return String.valueOf(page.locator("[data-item]").nth(index).getAttribute("id")).substring(2);
  }

  private static void elsewhere(String item) {
    assertThat(site.app().giveAnswer().done(item, Site.NOW)).isPresent();
  }

  /** Waits until the page would come without a connection, too. */
  private static void keptForLater(Page page) {
    page.waitForFunction("() => navigator.serviceWorker.controller !== null");
    Visitor.until(page, "async () => Boolean(await caches.match(location.href))");
  }

  private static void picture(Page page, String name) {
    page.screenshot(
        new Page.ScreenshotOptions().setPath(Path.of("target/screenshots/" + name + ".png")));
  }

  @Test
  void anOpenPageFollowsWithoutMovingWhoeverReadsIt() {
    try (Page page = open("marlow.bakes")) {
      String gone = item(page, 0);
      String kept = item(page, 2);
      page.locator("#i-" + kept + " summary").first().click();
      page.locator("#f-held > summary").click();
      page.locator("#i-" + kept + " .choose summary").first().focus();
      Object before =
          page.evaluate(
              "id => document.getElementById(id).getBoundingClientRect().top", "i-" + kept);
      elsewhere(gone);
      assertThat(page.locator("#i-" + gone)).hasCount(0);
      assertThat(page.locator("#i-" + kept + " .what")).hasAttribute("open", "");
      assertThat(page.locator("#f-held")).hasAttribute("open", "");
      assertThat(page.locator("#i-" + kept + " .choose summary").first()).isFocused();
      Object after =
          page.evaluate(
              "id => document.getElementById(id).getBoundingClientRect().top", "i-" + kept);
      Object top = page.evaluate("scrollY");
      assertThat(((Number) top).doubleValue() == 0 ? before : after).isEqualTo(before);
      site.app().giveAnswer().undo(gone);
      assertThat(page.locator("#i-" + gone)).hasCount(1);
    }
  }

  @Test
  void whoeverTypesIsNotDisturbed() {
    try (Page page = open("tiny.plots")) {
      String gone = item(page, 1);
      Locator first = page.locator("[data-item]").first();
      first.locator("summary[data-key=n]").click();
      first.locator(".facts summary").click();
      first.locator("input[type=text]").fill("It was answered by mail");
      elsewhere(gone);
      page.waitForTimeout(1_500);
      assertThat(first.locator("input[type=text]")).hasValue("It was answered by mail");
      assertThat(page.locator("#i-" + gone)).hasCount(1);
      first.locator("input[type=text]").fill("");
      page.keyboard().press("Escape");
      page.locator("h1").click();
      assertThat(page.locator("#i-" + gone)).hasCount(0);
      site.app().giveAnswer().undo(gone);
      assertThat(page.locator("#i-" + gone)).hasCount(1);
    }
  }

  @Test
  void aHiddenPageListensToNothingAndCatchesUp() {
    try (Page page = open("tiny.plots")) {
      String gone = item(page, 0);
      hide(page, true);
      elsewhere(gone);
      page.waitForTimeout(1_500);
      assertThat(page.locator("#i-" + gone)).hasCount(1);
      hide(page, false);
      assertThat(page.locator("#i-" + gone)).hasCount(0);
      site.app().giveAnswer().undo(gone);
      assertThat(page.locator("#i-" + gone)).hasCount(1);
    }
  }

  private static void hide(Page page, boolean hidden) {
    page.evaluate(
        "hidden => { Object.defineProperty(document, 'hidden', { value: hidden, configurable: true"
            + " }); document.dispatchEvent(new Event('visibilitychange')); }",
        hidden);
  }

  @Test
  void aTickIsPaintedBeforeItIsSaved() {
    try (Page page = open("tiny.plots")) {
      String first = item(page, 0);
      List<Route> held = new ArrayList<>();
      Visitor.route(page, "**/actions/**", held::add);
      page.locator("#i-" + first + " .do").click();
      assertThat(page.locator("#i-" + first + ".ticked")).hasCount(1);
      page.waitForFunction("performance.getEntriesByName('tick-painted').length == 1");
      System.out.println(
          "tick to painted: "
              + page.evaluate("performance.getEntriesByName('tick-painted')[0].duration")
              + " ms");
      assertThat(held).hasSize(1);
      held.forEach(Route::resume);
      assertThat(page.locator("#i-" + first)).hasCount(0);
      page.unroute("**/actions/**");
      page.keyboard().press("u");
      assertThat(page.locator("#i-" + first)).hasCount(1);
    }
  }

  @Test
  void whatWasJustDoneIsTakenBackThoughTheListChangedElsewhere() {
    try (Page page = open("tiny.plots")) {
      String ticked = item(page, 0);
      String gone = item(page, 1);
      page.locator("#i-" + ticked + " .do").click();
      assertThat(page.locator("#i-" + ticked)).hasCount(0);
      elsewhere(gone);
      assertThat(page.locator("#i-" + gone)).hasCount(0);
      page.keyboard().press("u");
      assertThat(page.locator(".toast")).containsText("Back on the list");
      assertThat(page.locator("#i-" + ticked)).hasCount(1);
      site.app().giveAnswer().undo(gone);
      assertThat(page.locator("#i-" + gone)).hasCount(1);
    }
  }

  @Test
  void whatWasNotSavedGoesBackAndIsTriedAgain() {
    try (Page page = visitor.browser().newPage(TodayIT.PLAIN)) {
      page.navigate(site.url("/accounts/tiny.plots/today"));
      Visitor.ready(page);
      String first = item(page, 0);
      Visitor.route(page, "**/actions/**", route -> route.abort());
      page.locator("#i-" + first + " .do").click();
      assertThat(page.locator(".toast.bad")).containsText("is still open");
      assertThat(page.locator("#i-" + first + ".ticked")).hasCount(0);
      assertThat(Visitor.violations(page)).isEmpty();
      picture(page, "not-saved");
      page.unroute("**/actions/**");
      page.locator(".toast.bad button").click();
      assertThat(page.locator("#i-" + first)).hasCount(0);
      page.keyboard().press("u");
      assertThat(page.locator("#i-" + first)).hasCount(1);
    }
  }

  @Test
  void whatTakesItsTimeSaysSoButNotAtOnce() {
    try (Page page = open("tiny.plots")) {
      List<Route> held = new ArrayList<>();
      Visitor.route(page, "**/weeks", held::add);
      Object shown =
          page.evaluate(
              "async () => { const after = ms => new Promise(over => setTimeout(over, ms));"
                  + " const shown = () => document.querySelectorAll('#today .loading').length;"
                  + " document.querySelector('.rail [data-go=w]').click(); await after(100);"
                  + " const early = shown(); await after(600); return [early, shown()]; }");
      assertThat(shown).isEqualTo(List.of(0, 1));
      held.forEach(Route::resume);
      page.waitForURL("**/weeks");
      assertThat(page.locator(".loading")).hasCount(0);
    }
  }

  @Test
  void anythingIsReachedByItsName() {
    try (Page page = visitor.open("/campaigns", 1280, ColorScheme.LIGHT)) {
      page.keyboard().press("Control+k");
      Locator field = page.locator("#goto input");
      assertThat(field).isFocused();
      field.fill("starter");
      Locator chosen = page.locator("#goto [aria-selected=true]");
      assertThat(chosen).containsText("tarter");
      assertThat(Visitor.violations(page)).isEmpty();
      picture(page, "goto");
      page.keyboard().press("Escape");
      assertThat(page.locator("#goto")).isHidden();
      page.keyboard().press("Control+k");
      field.fill("tiny plots");
      assertThat(chosen).containsText("tiny.plots");
      page.keyboard().press("ArrowDown");
      page.keyboard().press("ArrowUp");
      page.keyboard().press("Enter");
      page.waitForURL("**/accounts/tiny.plots/today");
      page.keyboard().press("g");
      page.keyboard().press("w");
      page.waitForURL("**/accounts/tiny.plots/weeks");
      Visitor.ready(page);
      page.keyboard().press("?");
      assertThat(page.locator("#keys")).containsText("Go to anything");
      picture(page, "keys");
    }
  }

  @Test
  void withoutAConnectionTheListIsReadAndAnswersAreSentLater() {
    Browser.NewContextOptions phone =
        new Browser.NewContextOptions().setViewportSize(390, 844).setHasTouch(true);
    try (BrowserContext context = visitor.browser().newContext(phone);
        Page page = context.newPage()) {
      page.navigate(site.url(LIST));
      keptForLater(page);
      String first = item(page, 0);
      String second = item(page, 1);
      String third = item(page, 2);
      page.locator("#i-" + third + " .do").click();
      assertThat(page.locator(".toast-place")).containsText("Done");
      assertThat(page.locator("#i-" + third)).hasCount(0);
      context.setOffline(true);
      page.reload();
      Locator note = page.locator("#offline");
      assertThat(note).containsText("No connection. List from ");
      assertThat(page.locator("#i-" + third)).hasCount(0);
      page.locator("#i-" + first + " .do").click();
      page.locator("#i-" + second + " .do").click();
      assertThat(note).containsText("2 answers are kept here and sent later.");
      assertThat(page.locator(".waiting .wait").first()).isVisible();
      page.reload();
      assertThat(page.locator(".waiting")).hasCount(2);
      picture(page, "offline");
      page.locator("#i-" + second + " .do").click();
      assertThat(page.locator(".waiting")).hasCount(1);
      page.navigate(site.url("/campaigns"));
      assertThat(page.locator("h1")).hasText("No connection");
      page.navigate(site.url("/"));
      assertThat(page.locator(".waiting")).hasCount(1);
      context.setOffline(false);
      assertThat(page.locator("#i-" + first)).hasCount(0);
      assertThat(note).isHidden();
      assertThat(page.locator("#i-" + second)).hasCount(1);
      site.app().giveAnswer().undo(first);
      site.app().giveAnswer().undo(third);
    }
  }

  @Test
  void aListThatIsSeenIsTheOneThatComesWithoutAConnection() {
    try (BrowserContext context = visitor.browser().newContext();
        Page page = context.newPage()) {
      page.navigate(site.url("/accounts/tiny.plots/today"));
      keptForLater(page);
      String first = item(page, 0);
      page.evaluate(
          """
          async (id) => {
            const lists = await caches.open((await caches.keys()).find((k) => k.startsWith("lists-")));
            const kept = await lists.match(location.href);
            const long = (await kept.text()) + "<!-- " + "which takes its time ".repeat(500_000) + "-->";
            await lists.put(location.href, new Response(long, { headers: kept.headers }));
            const seen = async ({ detail }) => {
              if (detail.target.id !== "today") return;
              const now = await lists.match(location.href);
              window.stale = (await now.text()).includes(`id="i-${id}"`);
            };
            addEventListener("htmx:afterSwap", seen);
          }""",
          first);
      page.locator("#i-" + first + " .do").click();
      page.waitForFunction("() => window.stale !== undefined");
      assertThat(page.evaluate("window.stale")).isEqualTo(false);
      site.app().giveAnswer().undo(first);
    }
  }

  @Test
  void anAnswerGivenBeforeThePageIsReadyLeadsBackToItsListWithoutAConnectionToo() {
    try (BrowserContext context = visitor.browser().newContext();
        Page page = context.newPage()) {
      page.navigate(site.url("/accounts/tiny.plots/today"));
      keptForLater(page);
      String first = item(page, 0);
      context.setOffline(true);
      page.evaluate(
          "id => { window.before = true; document.querySelector(`#i-${id} form`).submit(); }",
          first);
      page.waitForFunction("() => !window.before");
      assertThat(page.locator("#i-" + first + ".waiting")).hasCount(1);
      context.setOffline(false);
      assertThat(page.locator("#i-" + first)).hasCount(0);
      site.app().giveAnswer().undo(first);
    }
  }

  @Test
  void aTapIsNotLostThoughTheListChangesUnderTheFinger() {
    try (Page page = open("tiny.plots")) {
      String tapped = item(page, 0);
      String gone = item(page, 1);
      page.locator("#i-" + tapped + " .do").hover();
      page.mouse().down();
      elsewhere(gone);
      page.waitForTimeout(1_500);
      page.mouse().up();
      assertThat(page.locator("#i-" + tapped)).hasCount(0);
      assertThat(page.locator("#i-" + gone)).hasCount(0);
      site.app().giveAnswer().undo(tapped);
      site.app().giveAnswer().undo(gone);
    }
  }

  @Test
  void onAPhoneWithoutRoomTheListIsShownAllTheSame() {
    try (BrowserContext context = visitor.browser().newContext();
        Page page = context.newPage()) {
      page.navigate(site.url(LIST));
      page.waitForFunction("() => navigator.serviceWorker.controller !== null");
      JsonObject full = new JsonObject();
      full.addProperty("origin", site.url("/").replaceFirst("/$", ""));
      full.addProperty("quotaSize", 1);
      context.newCDPSession(page).send("Storage.overrideQuotaForOrigin", full);
      Visitor.until(
          page,
          "async () => { try { await (await caches.open('more')).put('/more', new"
              + " Response('more')); return false; } catch (e) { return e.name =="
              + " 'QuotaExceededError'; } }");
      page.reload();
      Visitor.ready(page);
      assertThat(page.locator("#offline")).isHidden();
      assertThat(page.locator("[data-item]").first()).isVisible();
    }
  }

  @Test
  void wherePhonesKeepNothingAnswersAreSavedAllTheSame() {
    try (BrowserContext context = visitor.browser().newContext();
        Page page = context.newPage()) {
      page.navigate(site.url("/offline"));
      page.evaluate(
          "new Promise(over => indexedDB.open('tend', 9).onsuccess = over).then(() => 0)");
      page.navigate(site.url(LIST));
      page.waitForFunction("() => navigator.serviceWorker.controller !== null");
      String first = item(page, 0);
      page.locator("#i-" + first + " .do").click();
      assertThat(page.locator(".toast-place")).containsText("Done");
      assertThat(page.locator("#i-" + first)).hasCount(0);
      site.app().giveAnswer().undo(first);
    }
  }

  @Test
  void aListThatDoesNotArriveIsAskedForAgain() {
    try (Page page = visitor.browser().newPage(TodayIT.PLAIN)) {
      page.navigate(site.url("/accounts/tiny.plots/today"));
      Visitor.ready(page);
      String gone = item(page, 0);
      page.route("**/today", Route::abort, new Page.RouteOptions().setTimes(1));
      elsewhere(gone);
      assertThat(page.locator("#i-" + gone)).hasCount(0);
      site.app().giveAnswer().undo(gone);
      assertThat(page.locator("#i-" + gone)).hasCount(1);
    }
  }

  @Test
  void aPageThatIsRefusedWhatHappensElsewhereAsksAgain() {
    try (Page page = visitor.browser().newPage(TodayIT.PLAIN)) {
      page.route(
          "**/events*",
          route -> route.fulfill(new Route.FulfillOptions().setStatus(502)),
          new Page.RouteOptions().setTimes(1));
      page.navigate(site.url("/accounts/tiny.plots/today"));
      Visitor.ready(page);
      String gone = item(page, 0);
      elsewhere(gone);
      assertThat(page.locator("#i-" + gone)).hasCount(0);
      site.app().giveAnswer().undo(gone);
      assertThat(page.locator("#i-" + gone)).hasCount(1);
    }
  }

  @Test
  void answersThatAreNotSentAreSentAgain() {
    try (Page page = visitor.browser().newPage()) {
      page.navigate(site.url("/accounts/tiny.plots/today"));
      page.waitForFunction("() => navigator.serviceWorker.controller !== null");
      page.evaluate(
          "item => { window.asked = 0; ServiceWorker.prototype.postMessage = m => window.asked +="
              + " m === 'send' ? 1 : 0; navigator.serviceWorker.dispatchEvent(new"
              + " MessageEvent('message', { data: { waiting: [{ item, done: true }], sent: 0"
              + " } })); }",
          item(page, 0));
      assertThat(page.locator("#offline")).containsText("1 answer is kept here");
      page.waitForFunction("() => window.asked > 1");
      page.evaluate(
          "navigator.serviceWorker.dispatchEvent(new MessageEvent('message', { data: { waiting: []"
              + " } }))");
      assertThat(page.locator("#offline")).isHidden();
    }
  }

  @Test
  void nothingOfAForgottenPersonStaysOnThePhone() {
    try (BrowserContext context = visitor.browser().newContext();
        Page page = context.newPage()) {
      page.navigate(site.url(LIST));
      keptForLater(page);
      var someone = site.app().parts(() -> Site.NOW).people().named("an", 1).get(0);
      var forget = site.app().forgetPerson();
      forget.forget(forget.find(someone.account().name(), "key:" + someone.key()), false);
      page.navigate(site.url("/accounts/tiny.plots/today"));
      keptForLater(page);
      Object lists =
          page.evaluate(
              "async () => { const all = []; for (const k of await caches.keys()) if"
                  + " (k.startsWith('lists-')) all.push(...(await (await"
                  + " caches.open(k)).keys()).map(r => new URL(r.url).pathname)); return all; }");
      assertThat(lists).isEqualTo(List.of("/accounts/tiny.plots/today"));
    }
  }

  @Test
  void whoeverIsForgottenHereIsGoneWithoutAConnectionToo() {
    try (BrowserContext context = visitor.browser().newContext();
        Page page = context.newPage()) {
      page.navigate(site.url("/accounts/marlow.bakes/today"));
      keptForLater(page);
      String list = page.locator("#today").textContent();
      page.navigate(site.url("/accounts/marlow.bakes/people"));
      page.waitForSelector(".folk b");
      String name =
          page.locator(".folk b").allTextContents().stream()
              .filter(list::contains)
              .findFirst()
              .orElseThrow();
      page.locator(".folk a:has(b:text-is(\"" + name + "\"))").first().click();
      page.getByText("Forget this person").click();
      page.locator(".danger").click();
      assertThat(page.locator(".note").first()).containsText("Forgotten, with");
      context.setOffline(true);
      page.navigate(site.url("/accounts/marlow.bakes/today"));
      assertThat(page.content()).doesNotContain(name);
    }
  }
}
