package tend.playbook.trying;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tend.model.Issue;
import tend.playbook.Checker;
import tend.playbook.Playbook;
import tend.playbook.PlaybookFiles;
import tend.playbook.RulesFolder;
import tend.playbook.Vocabulary;

/** No shipped playbook speaks on an account that does well; one that does is told. */
class BaselineTest {
  private static final RulesFolder FOLDER = RulesFolder.read(Path.of("rules"));
  private static final Checker CHECKER = new Checker(Vocabulary.read(FOLDER.vocabulary()));

  private static List<Playbook> shipped() {
    return FOLDER.playbooks().stream().flatMap(f -> CHECKER.check(f).playbook().stream()).toList();
  }

  private static Baseline baseline(String scenarios) {
    return Baseline.read(
        new PlaybookFiles(
            "baseline", "rules/baseline", new TreeMap<>(Map.of("a.yaml", scenarios))));
  }

  @TestFactory
  Stream<DynamicTest> everyPlaybookStaysQuietOnHealthyAccounts() {
    Baseline baseline = Baseline.read(FOLDER.baseline());
    assertThat(baseline.issues()).isEmpty();
    List<TestRun.Result> results = baseline.run(shipped()).results();
    assertThat(results).hasSizeGreaterThan(2);
    return results.stream()
        .map(
            result ->
                DynamicTest.dynamicTest(
                    result.name(),
                    () ->
                        assertThat(result.state())
                            .as(result.got())
                            .isEqualTo(TestRun.State.PASSED)));
  }

  @Test
  void aRuleThatNagsIsToldWithItsSentences() {
    Baseline baseline =
        baseline(
            """
            now: 2026-03-02T09:00:00Z
            scenarios:
              - name: Not so healthy
                given:
                  - { comment: q1, by: ana, age: 5h, text: "Do you ship to Norway?" }
                expect: []
            """);
    TestRun.Result result = baseline.run(shipped()).results().get(0);
    assertThat(result.state()).isEqualTo(TestRun.State.FAILED);
    assertThat(result.name()).isEqualTo("healthy account: Not so healthy");
    assertThat(result.path() + ":" + result.line()).isEqualTo("rules/baseline/a.yaml:3");
    assertThat(result.got()).isEqualTo("[respond-to-comments/answer-questions-first about q1]");
    assertThat(result.whyNot())
        .contains("  yes  That comment has waited at least 4 hours  (it has 5 h)");
  }

  @Test
  void aMistakeInItIsFound() {
    assertThat(baseline("now: 2026-03-02T09:00:00Z\nscenarois: []\n").issues())
        .extracting(Issue::shown)
        .first()
        .asString()
        .startsWith("rules/baseline/a.yaml:2:1: error TD031: scenarios.yaml has no scenarois");
    assertThat(
            baseline(
                    "now: 2026-03-02T09:00:00Z\nscenarios:\n  - { name: a, given: [], expect-fires: { x: yes } }\n")
                .issues())
        .extracting(Issue::message)
        .containsExactly("a healthy account expects silence");
    assertThat(baseline("").issues())
        .extracting(Issue::message)
        .containsExactly("there is no scenario");
  }
}
