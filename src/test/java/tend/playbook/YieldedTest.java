package tend.playbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import tend.Given;
import tend.facts.FactSheet;
import tend.model.Account;

/** A rule that left the list to another is told the true reason. */
class YieldedTest {
  private static final RulesFolder SHIPPED = RulesFolder.read(Path.of("rules"));
  private static final Checker CHECKER = new Checker(Vocabulary.read(SHIPPED.vocabulary()));

  @Test
  void theReasonIsPriorityOrBeingOnItsOwn() {
    List<Playbook> playbooks =
        SHIPPED.playbooks().stream().flatMap(f -> CHECKER.check(f).playbook().stream()).toList();
    FactSheet sheet =
        FactSheet.of(
            Account.named("studio", "youtube"),
            List.of(
                Given.comment("c1", "ana", Duration.ofHours(12), "Lovely"),
                Given.comment("c2", "ana", Duration.ofHours(11), "Great"),
                Given.comment("q1", "ana", Duration.ofHours(10), "What does it cost?")),
            Given.NOW);
    Map<String, String> why = new TreeMap<>();
    Evaluation.of(sheet, playbooks).yielded().stream()
        .filter(y -> y.subject().equals("q1"))
        .forEach(y -> why.put(y.rule(), y.why()));
    assertThat(why)
        .containsEntry("respond-to-comments/answer-regulars", "which is more pressing")
        .containsEntry("respond-to-comments/answer-the-rest", "which takes it on its own");
  }
}
