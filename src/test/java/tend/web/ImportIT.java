package tend.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import tend.flow.ImportActivity.LeftOut;
import tend.flow.ImportActivity.Report;

/** Bringing in files in a real Chromium. */
class ImportIT extends InBrowser {
  private static final String ROW = "comment,c1,2026-03-02T01:00:00Z,ana,Is it open?\n";
  private static final String HEAD = "kind,id,at,author_id,text\n";

  private static FilePayload file(String name, String content) {
    return new FilePayload(name, "text/csv", content.getBytes(StandardCharsets.UTF_8));
  }

  private static Page open(String path) {
    return visitor.open(path, 390, ColorScheme.LIGHT);
  }

  /** Something that is under way until it is let go. */
  private static Running held(String account, CountDownLatch go) throws Imports.Busy {
    return site.imports()
        .begin(
            new Running.Wanted(
                account, "instagram-" + account + ".zip", Running.Typed.NOTHING, false),
            new Imports.Work() {
              @Override
              public Report read(Running running) {
                running.become(new Running.Underway("412,000 rows read, 64 %, about 8 s left", 64));
                try {
                  go.await();
                } catch (InterruptedException e) {
                  throw new IllegalStateException(e);
                }
                List<LeftOut> problems =
                    List.of(
                        new LeftOut("comments.csv", 812, "its date is in the future", "2027-12-02"),
                        new LeftOut("comments.csv", 813, "it has no id", null));
                return new Report(
                    "neutral-csv",
                    "other",
                    account,
                    11_344,
                    11_344,
                    0,
                    0,
                    2,
                    problems,
                    List.of(),
                    Map.of("comments", 9_806L, "posts", 412L),
                    List.of("It holds no followers: who is new among them stays unknown."));
              }

              @Override
              public void close() {
                go.countDown();
              }
            });
  }

  @Test
  void everyStateIsForEverybody() throws Exception {
    CountDownLatch go = new CountDownLatch(1);
    Running running = held("state", go);
    try (Page page = visitor.onAPhone("/imports/" + running.id())) {
      assertThat(page.locator("[data-words]")).containsText("64 %");
      Visitor.anybodyCanUseByFinger(page, "import-reading");
      page.navigate(site.url("/import"));
      Visitor.ready(page);
      Visitor.anybodyCanUseByFinger(page, "import-form");
      go.countDown();
      running.over(java.time.Duration.ofSeconds(5));
      page.navigate(site.url("/imports/" + running.id()));
      Visitor.anybodyCanUseByFinger(page, "import-done");
      page.navigate(site.url("/import"));
      Visitor.ready(page);
      page.setInputFiles("input[type=file]", file("photo.png", "\u0089PNG"));
      page.fill("input[name=account]", "typed.here");
      page.locator("button.primary").click();
      assertThat(page.locator("#problem")).isVisible();
      Visitor.anybodyCanUseByFinger(page, "import-failed");
    }
  }

  @Test
  void aDroppedFileBecomesAList() {
    try (Page page = open("/import")) {
      page.evaluate(
          """
          row => {
            const files = new DataTransfer();
            files.items.add(new File([row], "mine.csv"));
            document.dispatchEvent(new DragEvent("drop", { dataTransfer: files, bubbles: true, cancelable: true }));
          }
          """,
          HEAD + ROW);
      assertThat(page.locator("[data-say]")).hasText("mine.csv is chosen");
      page.fill("input[name=account]", "dropped.here");
      page.locator("button.primary").click();
      assertThat(page.locator("h1")).hasText("1 new for dropped.here");
      page.getByText("See today’s list").click();
      assertThat(page.locator("blockquote").first()).hasText("Is it open?");
    }
  }

  @Test
  void aFailureNamesTheReasonAndKeepsEverythingThatWasGiven() {
    try (Page page = open("/import")) {
      page.setInputFiles("input[type=file]", file("photo.png", "\u0089PNG"));
      page.fill("input[name=account]", "kept.here");
      page.locator("button.primary").click();
      Locator problem = page.locator("#problem");
      assertThat(problem).containsText("photo.png");
      assertThat(problem).isFocused();
      assertThat(page.locator("[data-words]")).isEmpty();
      assertThat(page.locator("[data-say]")).isEmpty();
      assertThat(page.locator("input[name=account]")).hasValue("kept.here");
      assertThat(page.evaluate("document.querySelector('input[type=file]').files.length"))
          .isEqualTo(1);
      page.setInputFiles("input[type=file]", file("mine.csv", HEAD + ROW));
      page.locator("button.primary").click();
      assertThat(page.locator("h1")).hasText("1 new for kept.here");
    }
  }

  @Test
  void aLongImportIsFollowedToItsEndAlsoInASecondTab() throws Exception {
    CountDownLatch go = new CountDownLatch(1);
    Running running = held("long.one", go);
    try (Page page = open("/imports/" + running.id());
        Page second = open("/import")) {
      second.getByText("See how far it is").last().click();
      assertThat(second.locator("h1")).hasText("Reading instagram-long.one.zip");
      running.become(new Running.Underway("600,000 rows read, 93 %, about 1 s left", 93));
      assertThat(page.locator("progress")).hasAttribute("value", "93");
      assertThat(page.locator("[role=status][data-say]")).containsText("93 %");
      page.reload();
      assertThat(page.locator("[data-words]")).containsText("93 %");
      go.countDown();
      assertThat(page.locator("h1")).hasText("11,344 new for long.one");
      assertThat(second.locator("h1")).hasText("11,344 new for long.one");
    }
  }

  @Test
  void theUploadItselfIsSeenAndCanBeStopped() {
    try (Page page = open("/import")) {
      Visitor.route(page, "**/import", route -> {});
      page.setInputFiles("input[type=file]", file("mine.csv", HEAD + ROW));
      page.fill("input[name=account]", "stopped.here");
      page.locator("button.primary").click();
      assertThat(page.locator("[data-sending] progress")).isVisible();
      assertThat(page.locator("[data-stop]")).isFocused();
      page.locator("[data-stop]").click();
      assertThat(page.locator("button.primary")).isFocused();
      assertThat(page.locator("[data-say]")).hasText("Stopped. Nothing was brought in.");
      assertThat(page.locator("input[name=account]")).hasValue("stopped.here");
    }
  }

  @Test
  void withoutScriptsTheFormDoesTheSame() {
    try (Page page = visitor.openWithoutScripts("/import")) {
      page.setInputFiles("input[type=file]", file("mine.csv", HEAD + ROW));
      page.fill("input[name=account]", "plain.here");
      page.locator("button.primary").click();
      assertThat(page.locator("h1")).hasText("1 new for plain.here");
    }
  }

  @Test
  void theExportsAreExplainedForEverybody() {
    try (Page page = visitor.open("/import", 390, ColorScheme.LIGHT)) {
      page.locator("summary", new Page.LocatorOptions().setHasText("YouTube")).click();
      assertThat(page.getByText("It holds the comments that you wrote")).isVisible();
      Visitor.check(page, "import-exports-390");
    }
  }
}
