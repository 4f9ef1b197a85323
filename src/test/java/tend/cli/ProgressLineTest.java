package tend.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static tend.Given.NOW;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import tend.flow.ImportActivity.Progress;

class ProgressLineTest {
  private final StringWriter said = new StringWriter();
  private Instant now = NOW;

  private ProgressLine line(boolean terminal) {
    return new ProgressLine(new PrintWriter(said), terminal, () -> now);
  }

  private void after(ProgressLine line, long millis, Progress progress) {
    now = now.plus(Duration.ofMillis(millis));
    line.accept(progress);
  }

  @Test
  void aShortImportSaysNothing() {
    try (ProgressLine line = line(true)) {
      after(line, 1_900, new Progress(190_000, 50, 100));
    }
    assertThat(said.toString()).isEmpty();
  }

  @Test
  void aTerminalHasOneLineThatChangesAndGoes() {
    try (ProgressLine line = line(true)) {
      after(line, 10_000, new Progress(1_000_000, 25, 100));
      after(line, 100, new Progress(1_010_000, 26, 100));
      after(line, 29_900, new Progress(4_000_000, 99, 100));
    }
    assertThat(said.toString())
        .isEqualTo(
            "\r1,000,000 rows read, 25 %, about 30 s left"
                + "\r4,000,000 rows read, 99 %, about 1 s left "
                + "\r"
                + " ".repeat(41)
                + "\r");
  }

  @Test
  void elsewhereALineEveryFewSeconds() {
    try (ProgressLine line = line(false)) {
      after(line, 4_000, new Progress(400_000, 1, 100));
      after(line, 2_000, new Progress(600_000, 1, 100));
      after(line, 4_000, new Progress(1_000_000, 2, 100));
    }
    assertThat(said.toString().lines().toList())
        .isEqualTo(List.of("600,000 rows read, 1 %, about 10 min left"));
  }

  @Test
  void aSizeThatCannotBeToldGivesNoTime() {
    try (ProgressLine line = line(false)) {
      after(line, 6_000, new Progress(600_000, 0, 0));
    }
    assertThat(said.toString().lines().toList()).isEqualTo(List.of("600,000 rows read"));
  }
}
