package tend.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class BeltTest {
  @Test
  void everythingArrivesInOrder() {
    List<Integer> taken = Collections.synchronizedList(new ArrayList<>());
    try (Belt<Integer> belt = new Belt<>(3, taken::addAll)) {
      IntStream.range(0, 1000).forEach(belt::accept);
      belt.finish();
    }
    assertThat(taken).isEqualTo(IntStream.range(0, 1000).boxed().toList());
  }

  @Test
  void aFailureOfTheTakerReachesTheMakerUnchanged() {
    IllegalArgumentException full = new IllegalArgumentException("full");
    try (Belt<Integer> belt =
        new Belt<>(
            1,
            batch -> {
              throw full;
            })) {
      assertThatThrownBy(
              () -> {
                IntStream.range(0, 1000).forEach(belt::accept);
                belt.finish();
              })
          .isSameAs(full);
    }
  }

  @Test
  void noThreadIsLeftOnceItIsClosed() {
    AtomicInteger taken = new AtomicInteger();
    Belt<Integer> belt = new Belt<>(1, batch -> taken.incrementAndGet());
    IntStream.range(0, 100).forEach(belt::accept);
    belt.close();
    assertThat(Thread.getAllStackTraces().keySet())
        .noneMatch(thread -> thread.getName().equals("writing"));
  }
}
