package tend.playbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tend.engine.Playground;
import tend.facts.FactTypes;

/**
 * Two hundred honest rules in one playbook pass every layer and are evaluated: what a new version
 * of Drools makes of rules, and the list does not know, fails here. The sentences have theirs in
 * {@code EverySentenceTest}, hundreds in one playbook.
 */
class DrlCorpusTest {
  private static final int RULES = 200;
  private static final int ROUNDS = Integer.getInteger("tend.corpus", 1);

  @Test
  void everyRulePassesAllLayers() {
    List<String> conditions = DrlCorpus.conditions(ROUNDS);
    int last = ROUNDS == 1 ? RULES : conditions.size();

    for (int from = 0; from < last; from += RULES) {
      Checked checked = DrlFolder.check("corpus.drl", file(conditions, from));
      assertThat(checked.issues()).filteredOn(i -> i.code().equals("TD027")).isEmpty();
      Playbook playbook = checked.playbook().orElseThrow();
      assertThat(playbook.ruleNames()).hasSize(Math.min(RULES, conditions.size() - from));
      assertThat(playbook.matches(Playground.sheet())).isNotEmpty();
    }
  }

  /** Out of order, so that the first two hundred touch most kinds of facts. */
  private static String file(List<String> conditions, int from) {
    List<String> spread =
        IntStream.range(0, conditions.size())
            .mapToObj(i -> conditions.get((int) (i * 7919L % conditions.size())))
            .toList();
    return DrlCorpus.file(spread, from, RULES);
  }

  @Test
  void theFirstTwoHundredSpeakOfMostFacts() {
    String file = file(DrlCorpus.conditions(1), 0);

    assertThat(FactTypes.names().stream().filter(n -> file.contains(n + "(")).count())
        .isGreaterThan(FactTypes.names().size() * 3L / 4);
  }
}
