package tend.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import tend.App;
import tend.flow.rules.Desk;

/** A playbook on its way to everyone and back, in a real Chromium, in one story. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ReleaseIT extends InBrowser {
  private static final String RELEASE = "/playbooks/mine/release";
  private static final String HISTORY = "/playbooks/mine/history";

  @BeforeAll
  static void start() throws Exception {
    Desk desk = new Desk(folder, folder.resolve("base"));
    try (App app = desk.open()) {
      assertThat(app.rules().playbooks()).hasSize(1);
    }
    desk.team();
    desk.save(60).edit("README.md", "owner: me", "owner: me\nmax-change: 10");
    site = new Site(desk.data, desk.rules, true);
    visitor = new Visitor(site);
  }

  private static Locator focused(Page page) {
    return page.locator(":focus");
  }

  /** Goes on with the tab key until that is reached, as people do who have no mouse. */
  private static void tabTo(Page page, String what) {
    for (int i = 0; i < 60; i++) {
      if ((boolean) page.evaluate("what => document.activeElement.matches(what)", what)) {
        return;
      }
      page.keyboard().press("Tab");
    }
    throw new AssertionError("the keyboard does not reach " + what);
  }

  private static void choose(Page page, String stage) {
    tabTo(page, "[name=stage]");
    for (int i = 0; i < 4 && focused(page).getAttribute("value").equals(stage) == false; i++) {
      page.keyboard().press("ArrowDown");
    }
    assertThat(page.locator("[name=stage][value=" + stage + "]")).isChecked();
  }

  @Test
  @Order(1)
  void anybodyCanUseTheReleasePage() {
    visitor.anybodyCanUse(
        RELEASE + "?stage=everyone",
        "release",
        page -> assertThat(page.locator("#verdict")).containsText("more than the 10 %"));
  }

  @Test
  @Order(2)
  void aWholeReleaseIsDoneByKeyboardAlone() {
    try (Page page = visitor.open(RELEASE, 1280, ColorScheme.LIGHT)) {
      choose(page, "shadow");
      tabTo(page, "[name=why]");
      page.keyboard().type("They need time");
      page.keyboard().press("Enter");
      assertThat(page.locator(".note.good")).containsText("Version 2 runs in shadow");
      assertThat(page.locator(".stage-way [aria-current]")).containsText("Shadow since");

      choose(page, "everyone");
      assertThat(page.locator("#verdict")).containsText("more than the 10 %");
      tabTo(page, "[name=why]");
      page.keyboard().type("Shadow was right");
      tabTo(page, "[name=confirm]");
      page.keyboard().type("Agreed on Monday");
      tabTo(page, "#verdict .row .primary");
      page.keyboard().press("Enter");
      assertThat(page.locator(".note.good")).containsText("Version 2 is in force for everyone.");

      tabTo(page, ".ways-of a[href$=history]");
      page.keyboard().press("Enter");
      assertThat(page.locator(".because").first())
          .hasText("Shadow was right; confirmed: Agreed on Monday");
      tabTo(page, "a[href$='rollback?to=1']");
      page.keyboard().press("Enter");
      assertThat(page.locator(".diffs").first()).containsText("60");
      tabTo(page, "[name=why]");
      page.keyboard().type("Too slow");
      tabTo(page, "[name=files]");
      page.keyboard().press("Space");
      tabTo(page, ".row .primary");
      page.keyboard().press("Enter");
      assertThat(page.locator(".note.good")).containsText("in force, as version 3");
      assertThat(page.locator(".steps-taken .because").first()).hasText("Too slow");
    }
  }

  @Test
  @Order(3)
  void withoutScriptsAShareIsReleasedAfterALook() {
    try (Page page = visitor.openWithoutScripts(RELEASE)) {
      page.locator("[value=share]").check();
      page.locator("[name=share]").fill("25");
      page.getByText("Look first").click();
      assertThat(page.locator("#verdict")).containsText("accounts");
      page.locator("[name=confirm]").or(page.locator("[name=why]")).last().fill("Try it");
      page.locator("#verdict .row .primary").click();
      assertThat(page.locator(".note.good")).containsText("in force for 25 % of the accounts");
    }
  }

  @Test
  @Order(4)
  void whoeverIsSecondIsToldAndLosesNothing() {
    try (Page second = visitor.open(RELEASE, 1280, ColorScheme.LIGHT)) {
      try (Page first = visitor.open(RELEASE, 1280, ColorScheme.LIGHT)) {
        first.locator("[value=share]").check();
        first.locator("[name=share]").fill("50");
        first.locator("[name=who]").fill("Ana");
        first.locator("[name=why]").fill("More of them");
        first.locator("#verdict .row .primary").click();
        assertThat(first.locator("main")).containsText("50 %");
      }
      second.locator("[name=why]").fill("Everyone should have it");
      second.locator("#verdict .row .primary").click();
      assertThat(second.locator("[role=alert]")).containsText("Ana was first");
      assertThat(second.locator("[name=why]")).hasValue("Everyone should have it");
    }
  }

  @Test
  @Order(5)
  void anybodyCanUseTheHistory() {
    visitor.anybodyCanUse(
        HISTORY, "history", page -> assertThat(page.locator(".steps-taken > li")).hasCount(6));
  }

  @Test
  @Order(6)
  void theTextOfTwoVersionsIsComparedLineByLine() {
    try (Page page = visitor.open(HISTORY, 390, ColorScheme.LIGHT)) {
      page.locator("[name=from]").selectOption("1");
      page.locator("[name=to]").selectOption("2");
      page.locator("form[action$=compare] .btn").click();
      assertThat(page.locator(".del").last()).containsText("value: 4");
      assertThat(page.locator(".ins").last()).containsText("value: 60");
      Visitor.check(page, "compare-390-LIGHT");
      page.goBack();
      page.locator("a[href$='rollback?to=1']").first().click();
      Visitor.check(page, "rollback-390-LIGHT");
    }
  }

  @Test
  @Order(7)
  void thePhraseBookIsSearchedWhileSomebodyTypes() {
    visitor.anybodyCanUse(
        "/vocabulary",
        "vocabulary",
        page -> {
          page.locator("[name=q]").pressSequentially("question");
          assertThat(page.locator(".counted")).containsText("question");
          page.locator(".uses summary").first().click();
          assertThat(page.locator(".uses a").first()).hasText("mine/answer");
        });
  }

  @Test
  @Order(8)
  void whatAPlatformSaysOfAnActionIsShownWithItsSource() {
    visitor.anybodyCanUse(
        "/policies",
        "policies",
        page -> {
          page.locator("[name=platform]").selectOption("linkedin");
          page.locator("[name=action]").selectOption("contest");
          assertThat(page.locator(".note.bad")).containsText("A contest on linkedin: refused.");
        });
  }
}
