package tend.playbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
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
  void aCardTellsAWaitTheLessExactlyTheLongerItIs() {
    assertThat(Stream.of(0.72, 3.5, 11.99, 12.5, 47.99, 48.0).map(h -> Shown.words(h, "h")))
        .containsExactly("43 min", "3 h 30", "11 h 59", "12 h", "47 h", "2 days");
    assertThat(Stream.of(8.13, 11.9, 12.9, 144.26).map(h -> Shown.words(h, "working hours")))
        .containsExactly(
            "8.1 working hours", "11.9 working hours", "12 working hours", "144 working hours");
    assertThat(Shown.exactWords(144.26, "working hours")).isEqualTo("144.3 working hours");
    assertThat(Shown.exactWords(12.5, "h")).isEqualTo("12 h 30");
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
