package tend.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NarrowTest {
  private static int[] read(Narrow numbers, int rows) {
    return IntStream.range(0, rows).map(numbers::get).toArray();
  }

  @Test
  void whatDoesNotFitIntoTwoBytesIsKeptWithWhatStoodBeforeIt() {
    Narrow numbers = Narrow.of(4).with(0, -1).with(1, 65_534);
    assertThat(read(numbers.with(2, 65_535).with(3, 7), 4)).containsExactly(-1, 65_534, 65_535, 7);
    assertThat(read(numbers, 2)).containsExactly(-1, 65_534);
  }

  @Test
  void withMoreRoomTheyStayTheSame() {
    Narrow narrow = Narrow.of(1).with(0, 65_534).sized(2).with(1, 1);
    assertThat(read(narrow, 2)).containsExactly(65_534, 1);
    Narrow wide = Narrow.of(1).with(0, 65_535).sized(2).with(1, 1);
    assertThat(read(wide, 2)).containsExactly(65_535, 1);
  }
}
