package tend.playbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.drools.drl.parser.lang.dsl.DSLTokenizedMappingFile;
import org.drools.drl.parser.lang.dsl.DefaultExpander;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tend.playbook.trying.TestRun;

/** Every playbook in {@code rules/} is sound, and every scenario of it is a test. */
class ShippedPlaybooksTest {
  private static final RulesFolder FOLDER = RulesFolder.read(Path.of("rules"));
  private static final Checker CHECKER = Checker.of(FOLDER);

  @TestFactory
  Stream<DynamicTest> everyPlaybookHasNoProblem() {
    return FOLDER.playbooks().stream()
        .map(
            files ->
                DynamicTest.dynamicTest(
                    files.id(), () -> assertThat(CHECKER.check(files).issues()).isEmpty()));
  }

  @TestFactory
  Stream<DynamicTest> everyPolicyPackHasNoProblem() {
    return PolicyPacks.read(FOLDER.policies()).packs().stream()
        .map(
            pack ->
                DynamicTest.dynamicTest(
                    pack.files().id(), () -> assertThat(pack.issues()).isEmpty()));
  }

  @TestFactory
  Stream<DynamicTest> everyScenarioHolds() {
    return playbooks().flatMap(p -> TestRun.of(p).results().stream()).map(this::holds);
  }

  @TestFactory
  Stream<DynamicTest> everySentenceIsShownBothWaysAndEveryNumberAtItsEdges() {
    return playbooks()
        .map(
            p ->
                DynamicTest.dynamicTest(
                    p.id(), () -> assertThat(TestRun.of(p).missing()).isEmpty()));
  }

  @TestFactory
  Stream<DynamicTest> everyRuleFiresInOneScenarioAndIsSilentInAnother() {
    return playbooks()
        .flatMap(p -> TestRun.of(p).coverage().entrySet().stream())
        .map(
            rule ->
                DynamicTest.dynamicTest(
                    rule.getKey(),
                    () -> {
                      assertThat(rule.getValue().fired()).isPositive();
                      assertThat(rule.getValue().silent()).isPositive();
                    }));
  }

  @TestFactory
  Stream<DynamicTest> stockDroolsExpandsThePreparedTextToTheSameRules() {
    return playbooks()
        .map(
            p ->
                DynamicTest.dynamicTest(
                    p.id(),
                    () -> assertThat(lines(stock(p.prepared()))).isEqualTo(lines(p.drl()))));
  }

  private DynamicTest holds(TestRun.Result result) {
    return DynamicTest.dynamicTest(
        result.name(),
        () ->
            assertThat(result.state())
                .as("expected %s, got %s", result.expected(), result.got())
                .isEqualTo(TestRun.State.PASSED));
  }

  private static Stream<Playbook> playbooks() {
    return FOLDER.playbooks().stream().flatMap(f -> CHECKER.check(f).playbook().stream());
  }

  private static String stock(String prepared) throws Exception {
    DSLTokenizedMappingFile dsl = new DSLTokenizedMappingFile();
    boolean read = dsl.parseAndLoad(new StringReader(FOLDER.vocabulary()));
    assertThat(dsl.getErrors()).isEmpty();
    assertThat(read).isTrue();
    DefaultExpander expander = new DefaultExpander();
    expander.addDSLMapping(dsl.getMapping());
    String expanded = expander.expand(prepared);
    assertThat(expander.getErrors()).isEmpty();
    return expanded;
  }

  private static List<String> lines(String text) {
    return text.lines().map(String::strip).filter(l -> !l.isEmpty()).toList();
  }
}
