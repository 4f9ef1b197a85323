package tend.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
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

  /** Each change leads to a page that comes anew; its keys work once its scripts ran. */
  private static void saysAnew(Page page, String said) {
    assertThat(page.locator(".toast")).containsText(said);
    Visitor.ready(page);
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
      saysAnew(page, "Ida looks after 2 accounts now");
      assertThat(page.getByRole(AriaRole.CELL).getByText("Ida")).hasCount(2);
      page.keyboard().press("u");
      assertThat(page.locator(".toast")).containsText("2 accounts have their former settings back");
    }
  }

  @Test
  void enterInAFieldAsksForWhatStandsBesideIt() {
    try (Page page = visitor.open("/accounts", 1280, ColorScheme.LIGHT)) {
      page.locator("[name=account][value='tiny.plots']").check();
      page.keyboard().press("b");
      page.keyboard().type("25");
      page.keyboard().press("Enter");
      saysAnew(page, "Budget of 1 account set to 25 min");
      page.locator(".toast button").click();
      saysAnew(page, "1 account has its former setting back");
      page.locator("[name=account][value='tiny.plots']").check();
      page.keyboard().press("p");
      page.locator("[name=until]").fill("2026-03-20");
      page.keyboard().press("Enter");
      assertThat(page.locator(".toast")).containsText("1 account paused until 20 March");
      page.locator(".toast button").click();
      assertThat(page.locator(".toast")).containsText("1 account has its former setting back");
    }
  }

  @Test
  void whatIsSelectedAndBeingTypedStaysWhenTheListComesAnew() {
    try (Page page = visitor.open("/accounts", 1280, ColorScheme.LIGHT)) {
      page.locator("[name=account][value='tiny.plots']").check();
      page.locator("[name=account][value='marlow.bakes']").check();
      page.keyboard().press("a");
      page.keyboard().type("Id");
      page.evaluate(
          "htmx.ajax('GET', '/accounts?q=plots', { target: '#list', select: '#list',"
              + " swap: 'outerHTML' })");
      assertThat(boxes(page)).hasCount(1);
      assertThat(boxes(page)).isChecked();
      assertThat(page.locator("[data-count]")).hasText("1 selected");
      page.keyboard().type("a");
      assertThat(page.locator("[name=who]")).hasValue("Ida");
      assertThat(page.locator(".bulk details[open]")).hasCount(1);
    }
  }

  @Test
  void enterWithoutScriptsNeverChangesTheOwnerByMistake() {
    try (Page page = visitor.openWithoutScripts("/accounts")) {
      page.locator("[name=account][value='tiny.plots']").check();
      page.locator("[name=minutes]").fill("25");
      page.keyboard().press("Enter");
      assertThat(page.locator(".toast")).containsText("Budget of 1 account set to 25 min");
      page.locator(".toast button").click();
      assertThat(page.locator(".toast")).containsText("1 account has its former setting back");
    }
  }

  @Test
  void aViewWithANameKeepsWhatWasFilteredUntilItIsDeleted() {
    try (Page page = visitor.open("/accounts", 1280, ColorScheme.LIGHT)) {
      assertThat(boxes(page)).hasCount(3);
      page.keyboard().press("/");
      page.keyboard().type("mastodon");
      assertThat(boxes(page)).hasCount(1);
      page.getByLabel("Name of this view").fill("Small ones");
      page.getByText("Save view").click();
      Locator view =
          page.locator(".views .btn", new Page.LocatorOptions().setHasText("Small ones 1"));
      assertThat(view).hasAttribute("aria-current", "true");
      assertThat(boxes(page)).hasCount(1);
      page.getByText("Delete the view Small ones").click();
      assertThat(view).hasCount(0);
      assertThat(boxes(page)).hasCount(3);
    }
  }

  @Test
  void theNameOfAViewIsNotLostToAnAnswerThatComesLate() {
    try (Page page = visitor.open("/accounts", 1280, ColorScheme.LIGHT)) {
      page.keyboard().press("/");
      page.keyboard().type("mast");
      assertThat(boxes(page)).hasCount(1);
      List<Route> late = new ArrayList<>();
      Visitor.route(page, "**/accounts?*mastodon*", late::add);
      page.keyboard().type("odon");
      page.waitForCondition(() -> !late.isEmpty());
      Locator name = page.getByLabel("Name of this view");
      name.fill("Small ones");
      late.get(0).resume();
      assertThat(page.locator(".saves [name=q]")).hasValue("mastodon");
      assertThat(name).hasValue("Small ones");
      assertThat(name).isFocused();
    }
  }

  @Test
  void severalAccountsAreChangedWithoutScripts() {
    try (Page page = visitor.openWithoutScripts("/accounts")) {
      assertThat(page.locator("button[value=budget]")).isVisible();
      page.locator("[name=account][value='tiny.plots']").check();
      page.locator("[name=account][value='northlight.fm']").check();
      page.locator("[name=minutes]").fill("25");
      page.locator("button[value=budget]").click();
      assertThat(page.locator(".note.bad")).containsText("Choose them, too.");
      assertThat(page.locator(".toast")).containsText("Budget of 1 account set to 25 min");
      page.locator(".toast button").click();
      assertThat(page.locator(".toast")).containsText("1 account has its former setting back");
      page.locator("[data-row] [name=account]").first().check();
      page.locator("button[value=budget]").click();
      assertThat(page.locator(".note.bad")).containsText("A budget is a number of minutes a day");
    }
  }
}
