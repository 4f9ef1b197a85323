package tend.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tend.RulesCopy;

/** What stands beside a playbook in a real Chromium, on a copy of the rules that was edited. */
class BesideIT extends InBrowser {
  private static final String PAGE = "/playbooks/respond-to-comments/beside/page";

  /** After the start, so that what is in force is what was there before the edit. */
  @BeforeAll
  static void start() throws Exception {
    Path rules = RulesCopy.in(folder.resolve("rules"));
    site = new Site(folder.resolve("data"), rules, true);
    visitor = new Visitor(site);
    edit("settings.yaml", "question_wait: { value: 4", "question_wait: { value: 30");
  }

  private static void edit(String name, String from, String to) throws IOException {
    Path file = folder.resolve("rules/respond-to-comments").resolve(name);
    String before = Files.readString(file);
    assertThat(before).contains(from);
    Files.writeString(file, before.replace(from, to));
  }

  @Test
  void anybodyCanUseWhatStandsBeside() {
    visitor.anybodyCanUse(
        PAGE,
        "beside",
        page -> {
          assertThat(page.locator("#beside-impact")).containsText("would change");
          assertThat(page.locator("#beside-counts .rule").first()).containsText("3 accounts");
          page.locator("#beside-counts .rule > summary").nth(1).click();
        });
  }

  @Test
  void anybodyCanUseWhatWouldFire() {
    visitor.anybodyCanUse(
        "/accounts/tiny.plots/why", "why", page -> page.locator(".rule > summary").first().click());
  }

  @Test
  void anybodyCanSaveAScenario() {
    visitor.anybodyCanUse(
        "/playbooks/respond-to-comments/scenario?account=tiny.plots&rule=answer-mentions",
        "keep",
        page -> assertThat(page.locator("pre")).containsText("answer-mentions: yes"));
  }

  @Test
  void theAccountThatWasChosenStaysChosen() {
    try (Page page = visitor.open(PAGE, 1280, ColorScheme.LIGHT)) {
      page.locator("#beside-why select").selectOption("tiny.plots");
      assertThat(page.locator("#beside-why .text").first())
          .hasAttribute("href", Pattern.compile(".*account=tiny.plots.*"));
      page.navigate(site.url(PAGE));
      assertThat(page.locator("#beside-why select")).hasValue("tiny.plots");
    }
  }

  @Test
  void whatIsTypedIsCountedAndTheEditorIsTold() throws IOException {
    String text = Files.readString(folder.resolve("rules/respond-to-comments/rules.dslr"));
    String typed = text.replace("at least [concern_wait] hours", "at least 100000 hours");
    try (Page page = visitor.open(PAGE, 1280, ColorScheme.LIGHT)) {
      assertThat(page.locator("#beside-counts .rule").first()).containsText("3 accounts");
      Object told =
          page.evaluate(
              """
              text => new Promise(told => {
                document.addEventListener("tend:counts", e => told(e.detail.slice(0, 2).map(c => c.line + ": " + c.text)));
                document.dispatchEvent(new CustomEvent("tend:edited", { detail: { file: "rules.dslr", text } }));
              })
              """,
              typed);
      assertThat(told).isEqualTo(List.of("9: 3 → 3", "10: 3 → 0"));
      assertThat(page.locator("#beside-counts .rule").first()).containsText("0 accounts");
    }
  }

  @Test
  void theEditorShowsWhatStandsBeside() {
    try (Page page =
        visitor.open("/playbooks/respond-to-comments/files/rules.dslr", 1440, ColorScheme.LIGHT)) {
      assertThat(page.locator("#beside-impact")).containsText("would change");
      assertThat(page.locator(".cm-line").nth(8)).containsText("3 → 3");
      Visitor.checkAtADesk(page, "beside-editor-1440");
    }
  }

  @Test
  void aScenarioIsKeptWithoutScripts() {
    try (Page page =
        visitor.openWithoutScripts(
            "/playbooks/respond-to-comments/scenario?account=tiny.plots&rule=answer-regulars")) {
      page.locator("[name=name]").fill("Somebody spoke of a small account");
      page.locator(".primary").click();
      assertThat(page.locator(".note.calm"))
          .containsText("Saved as a scenario: Somebody spoke of a small account");
    }
  }
}
