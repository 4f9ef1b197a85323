package tend.signals.intent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tend.signals.words.Lists;
import tend.signals.words.Phrases;
import tend.signals.words.Words;

class BeginningsTest {
  private static final List<String> BETWEEN =
      List.of(
          " ", ", ", "-", "'", "’", "\n", "😀", "\uFE0F", "İ", "Σ", " https://", " 9", "É", ".");

  @ParameterizedTest
  @ValueSource(strings = {"invites", "asks-permission", "withdraws", "thanks", "contest"})
  void noPhraseThatTheListFindsIsEverPassedOver(String list) {
    Phrases phrases = Phrases.named(list);
    Beginnings beginnings = Beginnings.named(list);
    List<String> pieces = new ArrayList<>(Lists.named(list));
    Random random = new Random(7);
    int found = 0;
    for (int i = 0; i < 5_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int piece = random.nextInt(4); piece >= 0; piece--) {
        text.append(pieces.get(random.nextInt(pieces.size())));
        text.append(BETWEEN.get(random.nextInt(BETWEEN.size())));
      }
      String said =
          random.nextBoolean()
              ? text.toString()
              : text.toString().toUpperCase(java.util.Locale.ROOT);
      if (phrases.firstIn(Words.of(said)).isPresent()) {
        found++;
        assertThat(beginnings.mayBeIn(said)).as(said).isTrue();
      }
    }
    assertThat(found).isPositive();
  }

  @Test
  void mostTextsWithoutAPhraseAreToldAtOnce() {
    assertThat(Beginnings.named("thanks").mayBeIn("The glaze needs another hour")).isFalse();
  }
}
