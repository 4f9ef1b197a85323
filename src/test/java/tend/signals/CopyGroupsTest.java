package tend.signals;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Looking only at the rarest runs finds what holding each text against each would. */
class CopyGroupsTest {
  private static final List<String> WORDS =
      List.of("have a look at my new shop where every bowl and cup is glazed by hand".split(" "));

  private static String text(Random random) {
    List<String> words = new ArrayList<>(WORDS.subList(0, 4 + random.nextInt(WORDS.size() - 3)));
    for (int changes = random.nextInt(4); changes > 0; changes--) {
      words.set(random.nextInt(words.size()), WORDS.get(random.nextInt(WORDS.size())));
    }
    if (random.nextInt(5) == 0) {
      java.util.Collections.shuffle(words, random);
    }
    return String.join(" ", words);
  }

  /** The first text that founded a group and that it is like; same words in any order first. */
  private static int slowly(Wording text, List<Wording> founders) {
    for (int i = 0; i < founders.size(); i++) {
      if (text.bag() != 0 && text.bag() == founders.get(i).bag()) {
        return i;
      }
    }
    for (int i = 0; i < founders.size(); i++) {
      if (founders.get(i).isLike(text)) {
        return i;
      }
    }
    founders.add(text);
    return founders.size() - 1;
  }

  @Test
  void everyTextComesToTheFirstOfWhichItIsACopy() {
    for (int seed = 0; seed < 40; seed++) {
      Random random = new Random(seed);
      List<Wording> texts = new ArrayList<>();
      for (int i = 0; i < 60; i++) {
        texts.add(Wording.of(text(random)));
      }
      CopyGroups groups = new CopyGroups(texts);
      List<Wording> founders = new ArrayList<>();
      for (int i = 0; i < texts.size(); i++) {
        int expected = texts.get(i).isEmpty() ? -1 : slowly(texts.get(i), founders);
        assertThat(groups.place(i)).as("text %d of %d", i, seed).isEqualTo(expected);
      }
      assertThat(founders).hasSizeGreaterThan(3).hasSizeLessThan(60);
    }
  }
}
