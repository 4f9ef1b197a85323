package tend.facts.derivation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class GrownTest {
  @Test
  void aShorterListStaysAsItIsWhileLongerOnesAreMade() {
    Grown<String> one = Grown.of(List.of("a"));
    Grown<String> longer = one;
    for (String next : List.of("b", "c", "d", "e")) {
      longer = longer.with(next);
    }
    assertThat(longer).containsExactly("a", "b", "c", "d", "e");
    assertThat(one).containsExactly("a");
  }

  @Test
  void nothingBeyondItsEndIsRead() {
    Grown<String> one = Grown.of(List.of("a"));
    one.with("b");
    assertThatThrownBy(() -> one.get(1)).isInstanceOf(IndexOutOfBoundsException.class);
  }
}
