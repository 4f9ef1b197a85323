package tend.signals.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What was made of texts is kept within bounds. */
class KeptTest {
  private static final int ROOM = 10_000;
  private final AtomicInteger made = new AtomicInteger();
  private final Kept<Integer> kept = new Kept<>(ROOM, text -> made.incrementAndGet());

  private void fill(int from, int to) {
    IntStream.range(from, to).forEach(i -> kept.of("text " + i));
  }

  @Test
  void whatIsKeptIsNotMadeAgain() {
    int first = kept.of("a bowl");
    assertThat(kept.of(new String("a bowl"))).isEqualTo(first);
  }

  @Test
  void whatIsAskedForNowAndThenStaysHoweverMuchComes() {
    int first = kept.of("a bowl");
    for (int i = 0; i < 100; i++) {
      fill(i * 50, i * 50 + 50);
      assertThat(kept.of("a bowl")).isEqualTo(first);
    }
  }

  @Test
  void whatNobodyAsksForAnyMoreIsLetGo() {
    int first = kept.of("a bowl");
    fill(0, 1_000);
    assertThat(kept.of("a bowl")).isNotEqualTo(first);
  }

  @Test
  void whenItIsFullWhatCameOfLateIsKept() {
    fill(0, 1_000);
    int before = made.get();
    fill(900, 1_000);
    assertThat(made.get()).isEqualTo(before);
  }

  @Test
  void aTextLongerThanAnyPostIsNotKept() {
    String novel = "word ".repeat(5_000);
    int first = kept.of(novel);
    assertThat(kept.of(novel)).isNotEqualTo(first);
  }
}
