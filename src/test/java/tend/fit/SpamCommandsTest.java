package tend.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The commands on a small invented twin of the collections. */
class SpamCommandsTest {
  private static final Path TWIN = Path.of("src/test/resources/twin");

  @Test
  void trainingTwiceGivesTheSameBytes() throws IOException {
    String once = TrainSpam.model(Corpus.below(TWIN, "The Bakery"));
    assertThat(TrainSpam.model(Corpus.below(TWIN, "The Bakery"))).isEqualTo(once);
    assertThat(once).contains("r:OWN_PROMOTION\t").contains("bias\t");
  }

  @Test
  void aNameThatOnlyTheLessonsOrOneVideoHoldIsNotLearned() throws IOException {
    assertThat(TrainSpam.model(Corpus.below(TWIN, "The Bakery")))
        .contains("w:my\t")
        .doesNotContain("larkspur");
  }

  @Test
  void theCreatorsOwnCommentsAreLeftAside() throws IOException {
    Corpus corpus = Corpus.below(TWIN, "The Bakery");
    assertThat(corpus.thread()).hasSize(40).noneMatch(c -> c.text().contains("left knob"));
  }

  @Test
  void theEvaluationTellsEachVideoAndEachFlaggedRow() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    new EvaluateSpam(
            Corpus.below(TWIN, "The Bakery"), new PrintStream(bytes, true, StandardCharsets.UTF_8))
        .run();
    assertThat(bytes.toString(StandardCharsets.UTF_8))
        .contains("tubespam, each video held out: MCC ")
        .contains("  Film02-Meadow: MCC")
        .containsPattern("thread, as shipped: \\d+ of 40 flagged")
        .containsPattern("  rows \\[[\\d, ]*]");
  }

  @Test
  void matthewsCoefficientIsOneForAllRightAndZeroForChance() {
    assertThat(new Score(5, 0, 0, 5).mcc()).isEqualTo(1);
    assertThat(new Score(5, 5, 5, 5).mcc()).isZero();
    assertThat(new Score(90, 5, 10, 95).mcc()).isCloseTo(0.851, within(0.001));
  }

  @Test
  void kappaTakesChanceAway() {
    assertThat(EvaluateQuestions.kappa(new Score(20, 5, 10, 15))).isCloseTo(0.4, within(0.001));
  }
}
