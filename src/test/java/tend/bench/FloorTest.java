package tend.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import tend.App;
import tend.bench.Workload.Load;
import tend.intake.SampleAccounts;
import tend.model.Interaction;
import tend.playbook.Playbook;
import tend.playbook.ShippedScenarios;

/** The rules written by hand and the rules run by Drools recommend the same. */
class FloorTest {
  @TempDir static Path folder;

  private static List<Playbook> shipped() {
    try (App app = App.open(folder, null, Path.of("rules"), Workload.now())) {
      return app.rules().playbooks();
    }
  }

  private static List<String> lines(Load load) {
    return FloorItem.lines(
        Floor.evaluate(load.account(), load.rows(), Workload.now(), load.elsewhere()));
  }

  @TestFactory
  Stream<DynamicTest> theFloorAgreesOnAccountsOfEverySize() {
    Bench bench = new Bench(shipped(), true);
    return IntStream.rangeClosed(0, 60)
        .mapToObj(
            i ->
                DynamicTest.dynamicTest(
                    "account " + i, () -> bench.same(Workload.account(i, 1 + i * i))));
  }

  @Test
  void theFloorAgreesOnTheSampleAccounts() {
    Bench bench = new Bench(shipped(), true);
    SampleAccounts.at(Workload.now()).forEach(s -> bench.same(new Load(s.account(), s.activity())));
  }

  /** Every edge of every rule, whichever playbook its scenario is written for. */
  @TestFactory
  Stream<DynamicTest> theFloorAgreesOnAllScenarios() {
    Bench bench = new Bench(shipped(), true);
    return ShippedScenarios.all().stream()
        .map(one -> DynamicTest.dynamicTest(one.name(), () -> bench.same(load(one))));
  }

  private static Load load(ShippedScenarios.Given one) {
    assertThat(one.at()).isEqualTo(Workload.now());
    return new Load(one.account(), one.rows(), one.elsewhere());
  }

  @Test
  void aRuleThatIsMissingIsNoticed() {
    Bench bench = new Bench(shipped().subList(0, 2), true);
    assertThatThrownBy(() -> bench.same(Workload.account(1, 500)))
        .isInstanceOf(Bench.Differs.class)
        .hasMessageContaining("the floor alone [");
  }

  @Test
  void everyShippedRuleHasSomethingToLookAt() {
    Set<String> rules = new TreeSet<>();
    shipped().forEach(p -> p.ruleNames().forEach(rule -> rules.add(p.id() + "/" + rule)));
    assertThat(rules).hasSizeGreaterThan(90);
    for (Load load : Workload.accounts(60, 1_000)) {
      Floor.evaluate(load.account(), load.rows(), Workload.now(), load.elsewhere())
          .forEach(item -> rules.remove(item.rule));
    }
    assertThat(rules).isEmpty();
  }

  @Test
  void theOrderInWhichRowsWereReadChangesNothing() {
    Load load = Workload.account(3, 800);
    List<Interaction> shuffled = new ArrayList<>(load.rows());
    Collections.shuffle(shuffled, new Random(1));
    shuffled.sort(Interaction.BY_TIME);
    assertThat(lines(new Load(load.account(), shuffled))).isEqualTo(lines(load));
  }
}
