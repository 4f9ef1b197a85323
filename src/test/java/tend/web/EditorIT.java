package tend.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tend.RulesCopy;

/** The editor of playbooks in a real Chromium, on a copy of the rules. */
class EditorIT extends InBrowser {
  private static final String BOOK = "/playbooks/respond-to-comments/files/";
  private static final String UNTRIED =
      """

      rule "untried"
        @title("Answer soon")
        @why("It waits.")
        @source("mission")
        @priority("low")  @effort("2 min")
      when
        For each waiting comment that only thanks or greets
      then
        Recommend for that comment "Answer"
      end
      """;
  private static Path rules;

  @BeforeAll
  static void start() throws Exception {
    rules = RulesCopy.in(folder.resolve("rules"));
    site = new Site(folder.resolve("data"), rules, true);
    visitor = new Visitor(site);
  }

  @AfterEach
  @Override
  void nothingWentWrongInTheBrowser() {
    assertThat(visitor.errors()).filteredOn(e -> !isExpected(e)).isEmpty();
  }

  private static boolean isExpected(String error) {
    return error.contains("status of 409"); // a conflict, which is shown
  }

  private static Page open(String file) {
    Page page = visitor.open(BOOK + file, 1280, ColorScheme.LIGHT);
    page.waitForSelector("body[data-editor]");
    return page;
  }

  private static Locator line(Page page, String text) {
    return page.locator(".cm-line", new Page.LocatorOptions().setHasText(text)).first();
  }

  /**
   * Puts the cursor at the end of the first line with that text. While it is clicked, what is found
   * may come to stand below a line and move it.
   */
  private static void atTheEndOf(Page page, String text) {
    Locator there = page.locator(".cm-activeLine", new Page.LocatorOptions().setHasText(text));
    do {
      line(page, text).click();
      page.keyboard().press("End"); // of what is seen of a long line
      page.keyboard().press("End");
    } while (there.count() == 0);
  }

  /** Of the ninth line; before what was asked meanwhile is told, too. */
  private static String countsOnceTold(Page page, String count) {
    return (String)
        page.evaluate(
            """
            told => {
              document.dispatchEvent(new CustomEvent("tend:counts", { detail: [told] }));
              return document.querySelector(".cm-content").textContent;
            }""",
            Map.of("line", 9, "text", count));
  }

  /** As quickly as people do: keys without any time between them may be taken out of order. */
  private static void type(Page page, String text) {
    page.keyboard().type(text, new Keyboard.TypeOptions().setDelay(30));
  }

  /**
   * As a clipboard does it. Many lines put in as typed text are now and then read after the cursor
   * was, which is then left in the first of them.
   */
  private static void paste(Page page, String text) {
    page.locator(".cm-content")
        .evaluate(
            """
            (at, text) => {
              const clipboardData = new DataTransfer();
              clipboardData.setData("text/plain", text);
              at.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
            }""",
            text);
  }

  private static String text(Page page) {
    return page.locator("#text > textarea").inputValue();
  }

  @Test
  void anybodyCanReadAProblemUnderItsLine() {
    visitor.anybodyCanUse(
        BOOK + "rules.dslr",
        "editor",
        page -> {
          page.waitForSelector("body[data-editor]");
          atTheEndOf(page, "raises a concern");
          type(page, "s");
          page.waitForSelector(".lens.error");
          page.waitForSelector("body[data-lexicon]");
          atTheEndOf(page, "waited at least [concern_wait]");
          page.keyboard().press("Enter");
          type(page, "That comment has");
          page.waitForSelector(".cm-tooltip-autocomplete");
        });
  }

  @Test
  void anybodyCanFillInSentences() {
    visitor.anybodyCanUse(
        BOOK + "rules.dslr",
        "sentences",
        page -> {
          page.waitForSelector("body[data-editor]");
          page.getByText("Sentences", new Page.GetByTextOptions().setExact(true)).click();
          page.waitForSelector(".card");
        });
  }

  @Test
  void anybodyCanFindAPlaybook() {
    visitor.anybodyCanUse("/playbooks", "playbooks", page -> {});
    try (Page page = visitor.open("/playbooks", 1280, ColorScheme.LIGHT)) {
      page.locator("#q").pressSequentially("giveaway");
      assertThat(page.locator("#found")).containsText("say");
      assertThat(page.locator(".book h2", new Page.LocatorOptions().setHasText("contest")).first())
          .isVisible();
      assertThat(page.locator("#q")).isFocused();
    }
  }

  @Test
  void itIsReadyAtOnceAndTellsWhileOneTypes() {
    try (Page page = open("rules.dslr")) {
      List<Integer> waits = new ArrayList<>();
      atTheEndOf(page, "raises a concern");
      for (int i = 0; i < 10; i++) {
        page.evaluate("delete document.body.dataset.checkedMillis");
        type(page, "s");
        page.waitForSelector("body[data-checked-millis]");
        waits.add(number(page, "checkedMillis"));
      }
      int ready = number(page, "editor");
      Collections.sort(waits);
      System.out.printf(
          "editor ready %d ms; problems %d ms after the last key (median), %d ms (most)%n",
          ready, waits.get(5), waits.get(9));
      assertThat(ready).isLessThan(5_000);
      assertThat(waits.get(5)).isLessThan(1_500);
    }
  }

  private static int number(Page page, String name) {
    return Integer.parseInt(String.valueOf(page.evaluate("document.body.dataset." + name)));
  }

  @Test
  void oneKeyGoesToAProblemAndAnotherMendsIt() {
    try (Page page = open("rules.dslr")) {
      String before = text(page);
      atTheEndOf(page, "raises a concern");
      type(page, "s");
      assertThat(page.locator("#count")).hasText("1 error");
      assertThat(page.locator(".lens.error")).containsText("Did you mean");
      page.keyboard().press("Control+Home");
      page.keyboard().press("F8");
      assertThat(page.locator("#place")).hasText("Line 9, column 3");
      page.keyboard().press("Control+.");
      assertThat(page.locator(".lens.error")).hasCount(0);
      assertThat(text(page)).isEqualTo(before);
      page.keyboard().press("Control+z");
      assertThat(page.locator(".lens.error")).hasCount(1);
    }
  }

  @Test
  void theKeyboardLeavesTheTextAsThePageSays() {
    try (Page page = open("rules.dslr")) {
      line(page, "raises a concern").click();
      assertThat(page.locator(".keys-line")).containsText("Esc then Tab leave the text");
      page.keyboard().press("Escape");
      page.keyboard().press("Tab");
      assertThat(page.locator(".cm-content")).not().isFocused();
    }
  }

  @Test
  void aSentenceIsOfferedWithItsBlanksAndASettingForOne() {
    try (Page page = open("rules.dslr")) {
      page.waitForSelector("body[data-lexicon]");
      atTheEndOf(page, "waited at least [concern_wait]");
      page.keyboard().press("Enter");
      page.keyboard().press("Shift+Home");
      page.keyboard().press("Shift+Home");
      page.keyboard().press("Backspace"); // what is chosen brings the indent of a rule
      type(page, "That comment has at lea");
      assertThat(page.locator(".cm-tooltip-autocomplete [aria-selected=true]"))
          .containsText("at least {number} words");
      page.waitForTimeout(100); // a list that has just opened takes no key yet
      page.keyboard().press("Enter");
      assertThat(line(page, "That comment has at least 3 words")).isVisible();
      assertThat(text(page)).contains("\n  That comment has at least 3 words");
      type(page, "25");
      page.keyboard().press("Tab");
      assertThat(line(page, "That comment has at least 25 words")).isVisible();
      page.keyboard().press("Enter");
      type(page, "That comment has waited more than [que");
      assertThat(page.locator(".cm-tooltip-autocomplete")).containsText("[question_wait]");
      page.waitForTimeout(100);
      page.keyboard().press("Enter");
      assertThat(line(page, "more than [question_wait]")).isVisible();
    }
  }

  /** As on a busy machine, where a letter may be in the page before the cursor is behind it. */
  @Test
  void theCursorIsBehindWhatWasTypedWhenThatIsReadBeforeItMoved() {
    try (Page page = open("README.md")) {
      String before = text(page);
      page.locator(".cm-content").click();
      page.keyboard().press("Control+End");
      type(page, "M");
      page.evaluate("getSelection().anchorNode.insertData(getSelection().anchorOffset, 'i')");
      type(page, "ne");
      assertThat(page.locator(".cm-content")).containsText("Mine");
      assertThat(text(page)).isEqualTo(before + "Mine");
    }
  }

  @Test
  void aSaveIsInTheFileAndASecondEditorLosesNothing() throws Exception {
    Path file = rules.resolve("listen/README.md");
    String before = Files.readString(file);
    try (Page page = visitor.open("/playbooks/listen/files/README.md", 1280, ColorScheme.LIGHT)) {
      page.waitForSelector("body[data-editor]");
      page.locator(".cm-content").click();
      page.keyboard().press("Control+End");
      type(page, "Mine");
      page.keyboard().press("Control+s");
      assertThat(page.locator("#saved")).containsText("Saved");
      assertThat(Files.readString(file)).isEqualTo(before + "Mine");
      Files.writeString(file, before + "Theirs\n");
      type(page, " too");
      page.keyboard().press("Control+s");
      assertThat(page.locator(".conflict")).containsText("Nothing was overwritten");
      assertThat(page.locator(".conflict .versions .theirs").first()).containsText("Theirs");
      assertThat(page.locator(".conflict .versions .mine")).containsText("Mine too");
      Visitor.checkAtADesk(page, "conflict-1280-LIGHT");
      page.getByText("Go on with theirs").click();
      assertThat(text(page)).isEqualTo(before + "Theirs\n");
      page.keyboard().press("Control+z");
      assertThat(text(page)).isEqualTo(before + "Mine too");
      page.keyboard().press("Control+s");
      assertThat(page.locator("#saved")).containsText("Saved");
      assertThat(Files.readString(file)).isEqualTo(before + "Mine too");
    }
  }

  @Test
  void aFieldChangesItsPlaceInTheTextAndNothingElse() {
    try (Page page = open("rules.dslr")) {
      String before = text(page);
      page.getByText("Sentences", new Page.GetByTextOptions().setExact(true)).click();
      Locator wait = page.locator(".card li input[value='[question_wait]']").first();
      wait.fill("6");
      wait.press("Tab");
      assertThat(page.locator(".card li input[value='6']")).hasCount(1);
      page.getByText("Text", new Page.GetByTextOptions().setExact(true)).click();
      assertThat(text(page)).isEqualTo(before.replaceFirst("\\[question_wait\\]", "6"));
      page.locator(".cm-content").focus();
      page.keyboard().press("Control+z");
      assertThat(text(page)).isEqualTo(before);
    }
  }

  @Test
  void whatStandsBesideHearsOfEditsAndIsHeard() {
    try (Page page = open("rules.dslr")) {
      page.evaluate(
          "document.addEventListener('tend:edited', e => document.body.dataset.heard = e.detail.file)");
      atTheEndOf(page, "# One sentence a line");
      type(page, " So be it.");
      page.waitForSelector("body[data-heard='rules.dslr']");
      assertThat(countsOnceTold(page, "200 → 64")).contains("raises a concern200 → 64");
      page.evaluate("document.dispatchEvent(new CustomEvent('tend:goto', {detail: {line: 17}}))");
      assertThat(page.locator("#place")).containsText("Line 17,");
    }
  }

  @Test
  void whatWasCountedForOtherWordsIsGoneAndTheColumnBesideSaysItIsEarlier() {
    try (Page page = open("rules.dslr")) {
      page.waitForSelector("#beside-counts details");
      page.waitForSelector(".x-count");
      atTheEndOf(page, "raises a concern");
      type(page, "s");
      assertThat(page.locator(".x-count")).hasCount(0);
      assertThat(page.locator("#beside .stale")).containsText("your last version that compiled");
      page.keyboard().press("Backspace");
      assertThat(page.locator("#beside .stale")).hasCount(0);
    }
  }

  @Test
  void countsThatComeAfterAnotherKeyAreNotShown() {
    try (Page page = open("rules.dslr")) {
      page.waitForSelector(".x-count");
      List<Route> held = new ArrayList<>();
      Visitor.route(page, "**/funnel", held::add);
      atTheEndOf(page, "# One sentence a line");
      type(page, " So be it.");
      page.waitForCondition(() -> held.size() == 2);
      atTheEndOf(page, "raises a concern");
      type(page, "s");
      for (Route one : held) page.waitForResponse("**/funnel", one::resume);
      page.evaluate("new Promise(then => setTimeout(then, 50))");
      assertThat(page.locator(".x-count")).hasCount(0);
    }
  }

  @Test
  void theStatusBarKeepsOneRowAndSaveItsPlace() {
    try (Page page = open("rules.dslr")) {
      page.waitForSelector("#beside-panel");
      Locator save = page.locator("[data-do=save]");
      double before = save.boundingBox().x;
      atTheEndOf(page, "raises a concern");
      type(page, "s");
      assertThat(page.locator("[data-do=next]")).isVisible();
      assertThat(page.locator(".status").boundingBox().height).isLessThan(45);
      assertThat(save.boundingBox().x).isEqualTo(before);
      page.keyboard().press("Control+.");
      page.keyboard().press("Control+.");
      assertThat(page.locator("#saved")).hasText("Nothing to put right by itself here");
    }
  }

  @Test
  void theLineOneWritesIsSeenWhenWordsComeBelowIt() {
    try (Page page = open("rules.dslr")) {
      page.waitForSelector("#beside-panel");
      int lines = text(page).split("\n", -1).length;
      line(page, "raises a concern").click();
      page.keyboard().press("Control+End");
      type(page, "rule");
      page.waitForSelector(".lens.error");
      assertThat(page.locator("#place")).containsText("Line " + lines);
      page.waitForTimeout(100);
      double caret = page.locator(".cm-cursor-primary").boundingBox().y;
      double bar = page.locator(".status").boundingBox().y;
      assertThat(caret + 20).isLessThanOrEqualTo(bar);
    }
  }

  @Test
  void theWayToARolloutIsDimWhileSomethingBlocksItAndStillLeadsThere() throws Exception {
    Path file = rules.resolve("listen/rules.dslr");
    String before = Files.readString(file);
    try (Page page = visitor.open("/playbooks/listen", 1280, ColorScheme.LIGHT)) {
      page.waitForSelector("body[data-editor]");
      Locator way = page.locator(".edtop .ways .primary");
      assertThat(way).not().hasAttribute("aria-disabled", "true");
      atTheEndOf(page, "raise a concern");
      type(page, "s");
      page.keyboard().press("Control+s");
      assertThat(way).hasAttribute("aria-disabled", "true");
      assertThat(way).hasAttribute("href", "/playbooks/listen/release");
      assertThat(page.locator("#stages")).containsText("Everyone: version 1");
      try (Page other = visitor.open("/playbooks", 1280, ColorScheme.LIGHT)) {
        assertThat(other.locator(".rulesnote"))
            .containsText("so its last good version goes on: rules.dslr, line 9");
        assertThat(other.locator(".rulesnote")).not().containsText(folder.toString());
      }
    } finally {
      Files.writeString(file, before);
    }
  }

  @Test
  void aRuleWithoutScenariosIsWarnedOfWhereTheCursorIs() {
    try (Page page = open("rules.dslr")) {
      line(page, "raises a concern").click();
      page.keyboard().press("Control+End");
      paste(page, UNTRIED);
      assertThat(page.locator("#count")).hasText("1 warning");
      assertThat(page.locator(".lens.warning")).hasCount(0);
      page.keyboard().press("F8");
      assertThat(page.locator(".lens.warning").first()).containsText("No scenario shows");
      page.keyboard().press("Control+Home");
      assertThat(page.locator(".lens.warning")).hasCount(0);
    }
  }

  @Test
  void aFileIsSavedWithoutScripts() throws Exception {
    Path file = rules.resolve("find-advocates/settings.yaml");
    String before = Files.readString(file);
    try (Page page = visitor.openWithoutScripts("/playbooks/find-advocates/files/settings.yaml")) {
      page.locator("textarea[name=text]").fill("# looked at\n" + before);
      page.locator("#text .btn").click();
      assertThat(page.locator("textarea[name=text]")).hasValue("# looked at\n" + before);
    }
    assertThat(Files.readString(file)).isEqualTo("# looked at\n" + before);
  }
}
