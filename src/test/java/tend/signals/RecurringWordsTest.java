package tend.signals;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Topics found in between are those of all texts so far. */
class RecurringWordsTest {
  private static final String[] WORDS =
      "celadon glaze kiln wheel slip bowl mug handle bisque cone oxide cobalt hello anna"
          .split(" ");

  private static String text(Random random) {
    List<String> words = new ArrayList<>();
    for (int i = 1 + random.nextInt(5); i > 0; i--) {
      words.add(WORDS[(int) (random.nextDouble() * random.nextDouble() * WORDS.length)]);
    }
    return String.join(" ", words);
  }

  private static List<String> said(List<RecurringWords.Topic> topics) {
    List<String> said = new ArrayList<>();
    for (RecurringWords.Topic one : topics) {
      List<Integer> texts = new ArrayList<>();
      for (int i = 0; i < one.size(); i++) {
        texts.add(one.text(i));
      }
      said.add(one.key() + one.words() + texts);
    }
    return said;
  }

  @Test
  void askingInBetweenChangesNothing() {
    int topics = 0;
    for (int seed = 0; seed < 30; seed++) {
      Random random = new Random(seed);
      RecurringWords asked = new RecurringWords();
      List<Reading> texts = new ArrayList<>();
      List<Integer> people = new ArrayList<>();
      for (int i = 0; i < 60; i++) {
        texts.add(Reading.of(text(random)));
        people.add(random.nextInt(15));
        asked.add(texts.get(i), people.get(i));
        RecurringWords fresh = new RecurringWords();
        for (int k = 0; k <= i; k++) {
          fresh.add(texts.get(k), people.get(k));
        }
        List<String> found = said(asked.topics(15));
        assertThat(found).as("%d texts of seed %d", i + 1, seed).isEqualTo(said(fresh.topics(15)));
        topics += found.size();
      }
    }
    assertThat(topics).isGreaterThan(1_000);
  }

  @Test
  void aPairCountsWhereItStoodBeforeItsWordsRecurred() {
    RecurringWords words = new RecurringWords();
    List<String> texts = List.of("celadon glaze", "celadon glaze", "a kiln", "celadon glaze");
    for (int i = 0; i < texts.size(); i++) {
      words.add(Reading.of(texts.get(i)), i);
    }
    assertThat(said(words.topics(4))).containsExactly("celadon glaze[celadon glaze][0, 1, 3]");
  }
}
