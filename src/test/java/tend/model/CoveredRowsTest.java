package tend.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CoveredRowsTest {
  private static final Instant DAY = Instant.parse("2026-03-02T09:00:00Z");
  private static final Activity ROWS =
      Activity.of(IntStream.range(0, 4).mapToObj(CoveredRowsTest::row).toList());

  private static Interaction row(int number) {
    return Interaction.of(
        Kind.COMMENT,
        "c" + number,
        DAY.plusSeconds(number),
        "kim",
        null,
        false,
        "Lovely",
        null,
        null,
        null,
        null,
        null,
        null,
        Map.of());
  }

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
