package tend.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tend.Given;

class CoveredRowsTest {
  private static final Activity ROWS =
      Activity.of(
          IntStream.range(0, 4)
              .mapToObj(i -> Given.comment("c" + i, "kim", Duration.ofHours(4 - i), "Lovely"))
              .toList());

  private static List<Covered> threads(int... openers) {
    return new CoveredRows(ROWS, openers, new int[] {1, 2});
  }

  @Test
  void areTheListOfWhatTheirRowsAreCalled() {
    List<Covered> plain = List.of(new Covered("c1", "c1"), new Covered("c0", "c2"));
    assertThat(threads(1, 0)).isEqualTo(plain).hasSameHashCodeAs(plain);
    assertThat(plain).isEqualTo(threads(1, 0));
  }

  @Test
  void ofTheSameRowsAreEqualAndOfOthersAreNot() {
    assertThat(threads(1, 0)).isEqualTo(threads(1, 0)).isNotEqualTo(threads(1, 2));
  }
}
