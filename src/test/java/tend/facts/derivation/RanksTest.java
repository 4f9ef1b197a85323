package tend.facts.derivation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RanksTest {
  @Test
  void theyAreThoseOfAllNumbersWheneverTheyAreAsked() {
    for (int seed = 0; seed < 40; seed++) {
      Random random = new Random(seed);
      Ranks ranks = new Ranks();
      List<Double> all = new ArrayList<>();
      for (int step = 0; step < 200; step++) {
        if (all.isEmpty() || random.nextInt(3) > 0) {
          double one = random.nextInt(30) / 10.0; // some are 0, many alike
          ranks.add(one);
          all.add(one);
        } else {
          ranks.remove(all.remove(random.nextInt(all.size())));
        }
        if (random.nextInt(4) == 0) {
          areThoseOf(all, ranks, random.nextInt(30) / 10.0);
        }
      }
    }
  }

  private static void areThoseOf(List<Double> all, Ranks ranks, double bound) {
    assertThat(ranks.size()).isEqualTo(all.size());
    assertThat(ranks.largest()).isEqualTo(all.isEmpty() ? null : Collections.max(all));
    for (int percent : new int[] {0, 1, 50, 90, 100}) {
      assertThat(ranks.nearest(percent)).isEqualTo(HealthCount.nearestRank(all, percent));
    }
    assertThat(ranks.above(bound)).isEqualTo((int) all.stream().filter(v -> v > bound).count());
  }
}
