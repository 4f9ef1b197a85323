package tend.playbook.edits;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The fewest entries that must move. */
class MovesTest {
  private static List<Integer> fewest(int... places) {
    return Moves.fewest(places, new boolean[places.length]);
  }

  @Test
  void nothingMovesInTheSameOrder() {
    assertThat(fewest(1, 4, 9)).isEmpty();
    assertThat(fewest()).isEmpty();
  }

  @Test
  void whatJumpsAheadMovesAlone() {
    assertThat(fewest(2, 3, 4, 5, 1)).containsExactly(4);
  }

  @Test
  void ofTwoThatSwapTheOneThatChangedMoves() {
    assertThat(Moves.fewest(new int[] {2, 1}, new boolean[] {true, false})).containsExactly(0);
    assertThat(Moves.fewest(new int[] {2, 1}, new boolean[] {false, true})).containsExactly(1);
  }

  @Test
  void noSmallerSetWouldDo() {
    Random random = new Random(7);
    for (int round = 0; round < 500; round++) {
      int size = random.nextInt(9);
      List<Integer> order = new ArrayList<>();
      for (int i = 1; i <= size; i++) {
        order.add(i);
      }
      Collections.shuffle(order, random);
      int[] places = order.stream().mapToInt(i -> i).toArray();
      List<Integer> moved = fewest(places);
      assertThat(rises(places, moved)).isTrue();
      assertThat(moved).hasSize(size - longest(places));
    }
  }

  private static boolean rises(int[] places, List<Integer> without) {
    int last = 0;
    for (int i = 0; i < places.length; i++) {
      if (!without.contains(i)) {
        if (places[i] < last) {
          return false;
        }
        last = places[i];
      }
    }
    return true;
  }

  /** Every subset tried. */
  private static int longest(int[] places) {
    int best = 0;
    for (int chosen = 0; chosen < 1 << places.length; chosen++) {
      List<Integer> left = new ArrayList<>();
      for (int i = 0; i < places.length; i++) {
        if ((chosen & (1 << i)) == 0) {
          left.add(i);
        }
      }
      best = rises(places, left) ? Math.max(best, Integer.bitCount(chosen)) : best;
    }
    return best;
  }
}
