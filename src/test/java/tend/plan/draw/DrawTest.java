package tend.plan.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The vectors were computed with the Python of the doc comment, not with this class. */
class DrawTest {
  private static final List<String> HUNDRED =
      IntStream.range(0, 100).mapToObj(i -> String.format("did:plc:%03d", i)).toList();

  @Test
  void drawsWhatTheDescriptionDraws() {
    assertThat(Draw.of("6 11 23 30 41 49", HUNDRED, 5))
        .containsExactly("did:plc:064", "did:plc:095", "did:plc:008", "did:plc:098", "did:plc:070");
  }

  @Test
  void keysOfAnyScriptAreSortedByTheirBytes() {
    assertThat(Draw.of("Glück/🌱", List.of("zoë", "ana", "Ana", "𝒜", "ﬀ", "bo"), 6))
        .containsExactly("Ana", "ﬀ", "bo", "zoë", "ana", "𝒜");
  }

  @Test
  void nobodyIsDrawnTwiceAndFewerThanAskedAreAll() {
    assertThat(Draw.of("only one", List.of("ana", "ana"), 3)).containsExactly("ana");
    assertThat(Draw.of("x", HUNDRED, 100)).doesNotHaveDuplicates().hasSize(100);
    assertThat(Draw.of("x", List.of(), 1)).isEmpty();
  }

  @Test
  void theOrderInWhichTheyComeMakesNoDifference() {
    List<String> first = Draw.of("seed", HUNDRED, 7);
    for (int i = 0; i < 20; i++) {
      List<String> shuffled = new ArrayList<>(HUNDRED);
      Collections.shuffle(shuffled, new Random(i));
      assertThat(Draw.of("seed", shuffled, 7)).isEqualTo(first);
    }
  }

  @Test
  void moreReservesChangeNoWinner() {
    assertThat(Draw.of("seed", HUNDRED, 9).subList(0, 3)).isEqualTo(Draw.of("seed", HUNDRED, 3));
  }

  @Test
  void numbersThatWouldFavourTheFirstPlacesAreLeftOut() {
    BigInteger last = BigInteger.TWO.pow(256).subtract(BigInteger.ONE);
    assertThat(Draw.place(last, 3)).isEmpty();
    assertThat(Draw.place(last.subtract(BigInteger.ONE), 3)).hasValue(2);
    assertThat(Draw.place(last, 4)).hasValue(3);
  }

  /** With 12 degrees of freedom a fair draw stays under 32.9 in 999 of 1000 cases. */
  @Test
  void everybodyWinsAsOften() {
    List<String> keys = HUNDRED.subList(0, 13);
    int draws = 13_000;
    for (int place = 0; place < 3; place++) {
      Map<String, Integer> won = new HashMap<>();
      for (int seed = 0; seed < draws; seed++) {
        won.merge(Draw.of("seed " + seed, keys, 3).get(place), 1, Integer::sum);
      }
      double expected = draws / 13.0;
      double chiSquare =
          keys.stream()
              .mapToDouble(k -> Math.pow(won.getOrDefault(k, 0) - expected, 2) / expected)
              .sum();
      assertThat(chiSquare).as("place " + place).isLessThan(32.9);
    }
  }
}
