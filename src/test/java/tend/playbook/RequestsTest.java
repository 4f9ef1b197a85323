package tend.playbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import tend.playbook.trying.TestRun;

/**
 * Ten requests of a strategist, written down before the vocabulary was extended, are rules in the
 * shipped sentences. What the sentences cannot say stands beside them.
 */
class RequestsTest {
  private static final Path FOLDER = Path.of("src/test/resources/requests");

  @Test
  void eachOfTheTenIsARuleWithoutJavaAndWithoutASentenceOfItsOwn() throws Exception {
    RulesFolder shipped = RulesFolder.read(Path.of("rules"));
    RulesFolder requests = RulesFolder.read(FOLDER.resolve("rules"));
    assertThat(requests.playbooks()).hasSize(1);
    Checked checked =
        new Checker(Vocabulary.read(shipped.vocabulary())).check(requests.playbooks().get(0));
    assertThat(checked.issues()).isEmpty();
    TestRun run = TestRun.of(checked.playbook().orElseThrow());
    assertThat(run.results())
        .allSatisfy(r -> assertThat(r.state()).as(r.name()).isEqualTo(TestRun.State.PASSED));
    long asked =
        Files.readString(FOLDER.resolve("README.md"))
            .lines()
            .filter(l -> l.matches("\\d+\\. .*"))
            .count();
    assertThat(asked).isEqualTo(10).isEqualTo(run.coverage().size());
    assertThat(run.coverage().values())
        .allSatisfy(
            c -> {
              assertThat(c.fired()).isPositive();
              assertThat(c.silent()).isPositive();
            });
  }
}
