package tend.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Words that wait until somebody looks. */
class WhenAskedTest {
  private final List<String> made = new ArrayList<>();

  private List<String> words(String from) {
    return WhenAsked.of(
        List.of(from),
        () -> {
          made.add(from);
          return List.of("waits since", from.strip());
        });
  }

  @Test
  void areMadeOnceAndOnlyWhenSomebodyLooks() {
    List<String> words = words("noon");
    assertThat(made).isEmpty();
    assertThat(words).containsExactly("waits since", "noon");
    assertThat(words.get(0)).isEqualTo("waits since");
    assertThat(made).containsExactly("noon");
  }

  @Test
  void madeFromTheSameAreEqualWithoutBeingMade() {
    assertThat(words("noon").equals(words("noon"))).isTrue();
    assertThat(made).isEmpty();
  }

  @Test
  void ofTheSameWordsAreEqualWhateverTheyAreMadeFrom() {
    List<String> plain = List.of("waits since", "noon");
    assertThat(words("noon").equals(words("noon "))).isTrue();
    assertThat(words("noon").equals(words("night"))).isFalse();
    assertThat(words("noon").equals(plain)).isTrue();
    assertThat(plain.equals(words("noon"))).isTrue();
    assertThat(words("noon").hashCode()).isEqualTo(plain.hashCode());
  }

  @Test
  void areKeptAsTheyAreInARecommendation() {
    List<String> words = words("noon");
    assertThat(WhenAsked.copyOf(words)).isSameAs(words);
    assertThat(made).isEmpty();
  }
}
