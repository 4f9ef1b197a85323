package tend.playbook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tend.model.Issue;

/** How numbers and days are told on a card, and what a terminal is never sent. */
class SlipsTest {
  @Test
  void aCardCountsWholeDays() {
    assertThat(Shown.words(51.14, "days ago")).isEqualTo("51 days ago");
    assertThat(Shown.words(1.2, "days ago")).isEqualTo("1 day ago");
    assertThat(Shown.exactWords(6.9, "days ago")).isEqualTo("6.9 days ago");
  }

  @Test
  void aSignThatSteersATerminalIsReplaced() {
    Issue issue =
        new Issue(
            Issue.Level.ERROR, "a", 1, 1, 1, "TD007", "\"x\u0000y\"", "x\u0000\u001B[31my", "h");
    assertThat(issue.shown().chars().filter(c -> Character.isISOControl(c) && c != '\n')).isEmpty();
    assertThat(issue.shown()).contains("x\uFFFD\uFFFD[31my");
  }
}
