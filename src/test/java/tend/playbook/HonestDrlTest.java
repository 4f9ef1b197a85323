package tend.playbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tend.Given;
import tend.engine.Playground;
import tend.facts.FactSheet;
import tend.facts.derivation.Derivation;
import tend.model.Account;
import tend.model.Issue;
import tend.playbook.trying.TestRun;

/** What the grammar allows is taken, compiled with every layer on, and fires as it reads. */
class HonestDrlTest {
  static List<Path> honest() {
    return DrlFolder.files("honest");
  }

  @Test
  void thereAreAtLeastThirty() {
    assertThat(honest()).hasSizeGreaterThanOrEqualTo(30);
  }

  @ParameterizedTest
  @MethodSource("honest")
  void firesOnceWhereItShouldAndNeverWithoutActivity(Path file) throws IOException {
    String name = file.getFileName().toString();
    Checked checked = DrlFolder.check(name, Files.readString(file));
    assertThat(checked.issues()).filteredOn(i -> i.level() == Issue.Level.ERROR).isEmpty();
    Playbook playbook = checked.playbook().orElseThrow();
    FactSheet nothing = Derivation.sheet(Account.named("studio", "youtube"), List.of(), Given.NOW);

    assertThat(playbook.matches(Playground.sheet()))
        .extracting(m -> m.rule().name())
        .containsExactly(name.replace(".drl", ""));
    assertThat(playbook.matches(nothing)).isEmpty();
    assertThat(TestRun.of(playbook).passed()).isTrue();
  }
}
