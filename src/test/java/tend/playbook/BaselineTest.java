package tend.playbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** No shipped playbook speaks on an account that does well. */
class BaselineTest {
  @TestFactory
  Stream<DynamicTest> everyPlaybookStaysQuietOnHealthyAccounts() throws Exception {
    RulesFolder folder = RulesFolder.read(Path.of("rules"));
    Checker checker = new Checker(Vocabulary.read(folder.vocabulary()));
    List<Playbook> playbooks =
        folder.playbooks().stream().flatMap(f -> checker.check(f).playbook().stream()).toList();
    String text = Files.readString(Path.of("rules/baseline/healthy.yaml"));
    Problems problems = new Problems("rules/baseline/healthy.yaml", text);
    ScenarioFile baseline = ScenarioFile.read(text, Map.of(), problems);
    assertThat(problems.issues()).isEmpty();
    return baseline.scenarios().stream()
        .map(
            scenario ->
                DynamicTest.dynamicTest(
                    scenario.name(),
                    () ->
                        assertThat(
                                Evaluation.of(scenario.given().sheet(), playbooks)
                                    .recommendations())
                            .isEmpty()));
  }
}
