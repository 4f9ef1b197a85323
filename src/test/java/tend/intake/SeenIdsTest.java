package tend.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SeenIdsTest {
  @Test
  void everyIdIsNewOnce() {
    SeenIds seen = new SeenIds();
    for (int i = 0; i < 200_000; i++) {
      assertThat(seen.add("id-" + i)).isTrue();
    }
    for (int i = 0; i < 200_000; i++) {
      assertThat(seen.add("id-" + i)).isFalse();
    }
  }
}
