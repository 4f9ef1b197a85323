package tend.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import tend.facts.FactSheet;
import tend.facts.derivation.Derivation;
import tend.playbook.Checker;
import tend.playbook.Playbook;
import tend.playbook.RulesFolder;
import tend.playbook.recommending.Evaluation;

class NothingIsStoppedTest {
  private static final int ROWS = Integer.getInteger("tend.rows", 100_000);

  @Test
  void noShippedRuleComesNearALimitOnTheLargestInventedAccount() {
    RulesFolder folder = RulesFolder.read(Path.of("rules"));
    Checker checker = Checker.of(folder);
    List<Playbook> playbooks =
        folder.playbooks().stream().flatMap(f -> checker.check(f).playbook().stream()).toList();
    Workload.Load load = Workload.account(7, ROWS);
    FactSheet sheet = Derivation.sheet(load.account(), load.rows(), Workload.now());

    Evaluation evaluation = Evaluation.of(sheet, playbooks);

    assertThat(evaluation.stopped()).isEmpty();
    assertThat(evaluation.recommendations()).isNotEmpty();
  }
}
