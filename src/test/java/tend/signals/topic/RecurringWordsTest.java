package tend.signals.topic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tend.signals.Reading;

/** Topics found in between are those of all texts so far. */
class RecurringWordsTest {
  private static final String[] WORDS =
      "celadon glaze kiln wheel slip bowl mug handle bisque cone oxide cobalt hello anna"
          .split(" ");

  private static String text(Random random) {
    return text(random, WORDS);
  }

  private static String text(Random random, String[] vocabulary) {
    List<String> words = new ArrayList<>();
    for (int i = 1 + random.nextInt(5); i > 0; i--) {
      words.add(vocabulary[(int) (random.nextDouble() * random.nextDouble() * vocabulary.length)]);
    }
    return String.join(" ", words);
  }

  private static String[] vocabulary(int size) {
    String[] words = new String[size];
    for (int i = 0; i < size; i++) {
      words[i] = "q" + (char) ('a' + i / 26) + (char) ('a' + i % 26) + "o";
    }
    return words;
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

  /** Words become too common and rare again, and turn out to be names. */
  @Test
  void whatIsNoTopicForAWhileMayBeOneLater() {
    String[] vocabulary = vocabulary(14);
    for (int seed = 0; seed < 60; seed++) {
      Random random = new Random(seed);
      RecurringWords asked = new RecurringWords();
      List<Reading> texts = new ArrayList<>();
      List<Integer> writers = new ArrayList<>();
      int people = 4 + random.nextInt(20);
      for (int i = 0; i < 120; i++) {
        String greeting = random.nextInt(4) == 0 ? "hi " + vocabulary[random.nextInt(14)] : "";
        texts.add(Reading.of(greeting + " " + text(random, vocabulary)));
        people += random.nextInt(i < 60 ? 2 : 4);
        writers.add(random.nextInt(people));
        asked.add(texts.get(i), writers.get(i));
        if (random.nextInt(3) > 0) {
          RecurringWords fresh = new RecurringWords();
          for (int k = 0; k <= i; k++) {
            fresh.add(texts.get(k), writers.get(k));
          }
          assertThat(said(asked.topics(people)))
              .as("%d texts of seed %d", i + 1, seed)
              .isEqualTo(said(fresh.topics(people)));
        }
      }
    }
  }

  @Test
  void moreTopicsThanAreToldAreAsked() {
    String[] vocabulary = vocabulary(160);
    int most = 0;
    for (int seed = 0; seed < 4; seed++) {
      Random random = new Random(seed);
      RecurringWords asked = new RecurringWords();
      RecurringWords seldom = new RecurringWords();
      for (int i = 0; i < 400; i++) {
        Reading text = Reading.of(text(random, vocabulary));
        int person = random.nextInt(60);
        asked.add(text, person);
        seldom.add(text, person);
        List<String> found = said(asked.topics(60));
        most = Math.max(most, found.size());
        if (i % 40 == 39) {
          assertThat(found).as("%d texts of seed %d", i + 1, seed).isEqualTo(anew(seed, i + 1));
        }
      }
      assertThat(said(asked.topics(60))).isEqualTo(said(seldom.topics(60)));
    }
    assertThat(most).isEqualTo(40);
  }

  private static List<String> anew(int seed, int texts) {
    String[] vocabulary = vocabulary(160);
    Random random = new Random(seed);
    RecurringWords words = new RecurringWords();
    for (int i = 0; i < texts; i++) {
      Reading text = Reading.of(text(random, vocabulary));
      words.add(text, random.nextInt(60));
    }
    return said(words.topics(60));
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

  @Test
  void whoseNameTurnsUpLeavesTheOtherWordOfAPairToItself() {
    RecurringWords words = new RecurringWords();
    List<String> texts = List.of("celadon glaze", "hi celadon");
    for (int i = 0; i < 6; i++) {
      words.add(Reading.of(texts.get(i / 3)), i);
      words.topics(6);
    }
    assertThat(said(words.topics(6))).containsExactly("glaze[glaze][0, 1, 2]");
  }
}
