package tend.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The list of keys names those that work on its page. */
class KeysTest extends OnSamples {
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
