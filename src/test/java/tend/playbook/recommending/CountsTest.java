package tend.playbook.recommending;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import tend.Given;
import tend.Invented;
import tend.facts.derivation.Derivation;
import tend.model.Counts;
import tend.model.Interaction;
import tend.model.Recommendation;
import tend.playbook.Playbook;
import tend.playbook.ShippedPlaybooks;
import tend.policy.Gate;
import tend.policy.Policies;

/** However often platforms say that something was liked, the same is recommended. */
class CountsTest {
  private static final List<Playbook> SHIPPED = ShippedPlaybooks.all();
  private static final SortedSet<String> COUNTED = new TreeSet<>(Counts.COLUMNS);
  private static final int ACCOUNTS = Integer.getInteger("tend.accounts", 2_000) / 10;

  @Test
  void nothingIsRecommendedByThem() {
    for (int seed = 0; seed < ACCOUNTS; seed++) {
      Invented.Owned one = Invented.account(seed);
      Random random = new Random(seed);
      List<Interaction> counted = one.rows().stream().map(row -> counted(row, random)).toList();
      assertThat(recommended(one, counted)).isEqualTo(recommended(one, one.rows()));
    }
  }

  private static Interaction counted(Interaction row, Random random) {
    Map<String, String> more = new HashMap<>(row.more());
    for (String column : COUNTED) {
      if (random.nextBoolean()) {
        more.put(column, String.valueOf(random.nextInt(1_000)));
      }
    }
    Interaction counted = row.with(more);
    assertThat(Counts.differAtMost(row, counted)).isTrue();
    return counted;
  }

  private static List<Recommendation> recommended(Invented.Owned whose, List<Interaction> rows) {
    Gate gate = Gate.of(Policies.NONE, LocalDate.ofInstant(Given.NOW, ZoneOffset.UTC));
    return Evaluation.of(
            Derivation.sheet(whose.account(), rows, Given.NOW, whose.elsewhere()), SHIPPED, gate)
        .recommendations();
  }

  @Test
  void whateverElseIsSaidOfARowMayMatter() {
    Interaction row = Given.comment("a", "ana", Duration.ofHours(1), "Why?");
    assertThat(Counts.differAtMost(row, row.with(Map.of("handle", "ana.example")))).isFalse();
    assertThat(Counts.differAtMost(row, row.kept(row.at(), "How?"))).isFalse();
  }
}
