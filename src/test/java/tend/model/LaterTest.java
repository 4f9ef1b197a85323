package tend.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class LaterTest {
  private final AtomicInteger made = new AtomicInteger();

  @Test
  void nothingIsMadeBeforeItIsAskedFor() {
    Later<Integer> later = new Later<>(made::incrementAndGet);
    assertThat(made).hasValue(0);
    assertThat(later.get()).isEqualTo(1);
  }

  @Test
  void itIsMadeOnce() {
    Later<Integer> later = new Later<>(made::incrementAndGet);
    later.get();
    assertThat(later.get()).isEqualTo(1);
  }

  @Test
  void whatFailedIsTriedAgain() {
    Later<Integer> later =
        new Later<>(
            () -> {
              if (made.incrementAndGet() == 1) {
                throw new IllegalArgumentException("not yet");
              }
              return made.get();
            });
    assertThatThrownBy(later::get).hasMessage("not yet");
    assertThat(later.get()).isEqualTo(2);
  }
}
