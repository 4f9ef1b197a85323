package tend.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What was made is not made again while it is kept. */
class MadeBeforeTest {
  private final AtomicInteger made = new AtomicInteger();
  private final MadeBefore<String, Integer> before = new MadeBefore<>(2);

  private int of(String key) {
    return before.of(key, k -> made.incrementAndGet());
  }

  @Test
  void theSameIsMadeOnce() {
    assertThat(of("a")).isEqualTo(of("a")).isEqualTo(1);
  }

  @Test
  void whatWasAskedForLongestAgoGoesFirst() {
    of("a");
    of("b");
    of("a");
    of("c");
    assertThat(of("a")).isEqualTo(1);
    assertThat(of("b")).isEqualTo(4);
  }

  @Test
  void nothingIsKeptOfWhatFails() {
    assertThatThrownBy(() -> before.of("a", k -> Integer.valueOf("a")))
        .isInstanceOf(NumberFormatException.class);
    assertThat(of("a")).isEqualTo(1);
  }

  @Test
  void whatIsForgottenIsMadeAnew() {
    of("a");
    before.forget();
    assertThat(of("a")).isEqualTo(2);
  }
}
