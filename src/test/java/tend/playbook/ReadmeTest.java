package tend.playbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tend.model.Issue;

class ReadmeTest {
  private final List<Issue> issues = new ArrayList<>();

  private Readme read(String practices) {
    String text =
        "---\nid: a\ntitle: A\nowner: me\nreviewed: 2026-03-02\nsources: []\npractices: "
            + practices
            + "\n---\n";
    return Readme.read("a", text, new Problems("README.md", text, issues));
  }

  @Test
  void thePracticesAreSorted() {
    assertThat(read("[26, 1, 7]").practices()).containsExactly(1, 7, 26);
    assertThat(issues).isEmpty();
  }

  @Test
  void aNumberBeyondTheLastPracticeIsTold() {
    assertThat(read("[27, 2]").practices()).containsExactly(2);
    assertThat(issues)
        .extracting(Issue::message)
        .containsExactly("\"27\" is no practice of the mission");
  }

  @Test
  void aWordIsNoPractice() {
    read("[answering]");
    assertThat(issues)
        .extracting(Issue::message)
        .containsExactly("\"answering\" is no practice of the mission");
  }
}
