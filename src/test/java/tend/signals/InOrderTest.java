package tend.signals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class InOrderTest {
  private static final int MANY = 20_000;

  @Test
  void resultsComeInTheOrderOfWhatTheyAreOf() {
    List<Integer> results = new ArrayList<>();
    try (InOrder<Integer, Integer> doubling = new InOrder<>(i -> 2 * i, results::add)) {
      IntStream.range(0, MANY).forEach(doubling::add);
    }
    assertThat(results)
        .containsExactlyElementsOf(IntStream.range(0, MANY).map(i -> 2 * i).boxed().toList());
  }

  @Test
  void onlyAFewChunksAreHeldAtATime() {
    AtomicInteger held = new AtomicInteger();
    int most = 0;
    try (InOrder<Integer, Integer> passing = new InOrder<>(i -> i, i -> held.decrementAndGet())) {
      for (int i = 0; i < MANY; i++) {
        most = Math.max(most, held.incrementAndGet());
        passing.add(i);
      }
    }
    int cores = Runtime.getRuntime().availableProcessors();
    assertThat(most).isLessThanOrEqualTo(256 * (3 * cores + 2));
    assertThat(held).hasValue(0);
  }

  @Test
  void workThatFailsIsToldToWhoeverGaveIt() {
    InOrder<Integer, Integer> failing = new InOrder<>(i -> 1 / i, i -> {});
    failing.add(0);
    assertThatThrownBy(failing::close).hasRootCauseInstanceOf(ArithmeticException.class);
  }
}
