package tend.model;

import static org.assertj.core.api.Assertions.assertThat;
import static tend.InventedItems.covered;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Much is cut so that nearly all stays what it was when little changes. */
class RunsTest {
  private static List<Covered> covers(int many) {
    return IntStream.range(0, many).mapToObj(i -> covered("t" + i)).toList();
  }

  @Test
  void allOfThemStandInRunsInTheirOrder() {
    List<Covered> all = covers(3_000);
    assertThat(Runs.of(all).stream().flatMap(List::stream)).containsExactlyElementsOf(all);
    assertThat(Runs.of(List.of())).isEmpty();
  }

  @Test
  void theyAreCutTheSameOnEveryMachine() {
    assertThat(Runs.of(covers(500)).stream().map(List::size))
        .containsExactly(94, 42, 52, 47, 52, 47, 52, 105, 9);
  }

  @Test
  void aRunIsNeverEndless() {
    List<Covered> alike = Collections.nCopies(1_000, covered("t1"));
    assertThat(Runs.of(alike)).allMatch(run -> run.size() <= 256);
  }

  @Test
  void whoJoinsOrLeavesChangesTheRunsAroundThemAlone() {
    Random random = new Random(3);
    List<Covered> all = new ArrayList<>(covers(2_000));
    for (int i = 0; i < 200; i++) {
      List<List<Covered>> before = Runs.of(all);
      int place = random.nextInt(all.size());
      if (random.nextBoolean()) {
        all.remove(place);
      } else {
        all.add(place, covered("new" + i));
      }
      List<List<Covered>> now = new ArrayList<>(Runs.of(all));
      now.removeAll(before);
      assertThat(now).hasSizeLessThanOrEqualTo(2);
    }
  }
}
