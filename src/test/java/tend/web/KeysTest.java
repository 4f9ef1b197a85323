package tend.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The list of keys names those that work on its page. */
class KeysTest {
  @TempDir static Path folder;
  private static Site site;

  @BeforeAll
  static void start() {
    site = new Site(folder.resolve("data"), true);
  }

  @AfterAll
  static void stop() {
    site.close();
  }

  private static String keys(String path) throws Exception {
    String body = site.get(path).body();
    int from = body.indexOf("<dialog id=\"keys\"");
    return body.substring(from, body.indexOf("</dialog>", from)).replaceAll("<[^>]+>", "");
  }

  @Test
  void theOverviewHasThoseOfItsRows() throws Exception {
    assertThat(keys("/accounts"))
        .contains("Filter accounts/", "SelectX", "AssignA", "Set budgetB", "PauseP", "UndoU")
        .doesNotContain("Not for me", "F8");
  }

  @Test
  void theEditorHasThoseOfItsText() throws Exception {
    assertThat(keys("/playbooks"))
        .contains("save and runCtrl S", "Next problemF8", "FixCtrl .", "Leave the editorEsc Tab")
        .doesNotContain("LaterS");
  }

  @Test
  void weeksHaveNoKeyOfTheDaysList() throws Exception {
    assertThat(keys("/accounts/tiny.plots/weeks"))
        .contains("MoveJ K", "WhyW")
        .doesNotContain("DoneD", "LaterS");
  }
}
