package tend.signals.topic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A text speaks of a topic where it has its word, or its two words near each other. */
class TopicKeysTest {
  private static final TopicKeys KEYS = new TopicKeys(List.of("glaze", "celadon glaze", "kiln"));

  @Test
  void aWordInAnyNumberIsItsTopic() {
    assertThat(KEYS.in("My kilns smoke")).containsExactly("kiln");
  }

  @Test
  void twoWordsNearEachOtherAreTheirTopicAndThatOfEach() {
    assertThat(KEYS.in("a celadon glaze")).containsExactlyInAnyOrder("glaze", "celadon glaze");
  }

  @Test
  void twoWordsFarApartAreNoPair() {
    assertThat(KEYS.in("celadon pots, tall cups, a glaze")).containsExactly("glaze");
  }
}
