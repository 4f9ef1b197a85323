package tend.facts.derivation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tend.Given;
import tend.model.Interaction;
import tend.signals.Reading;

/** What is counted of topics in between is what all that was said so far comes to. */
class RemarksTest {
  private static final Instant COUNTED = Given.NOW.minus(Duration.ofDays(60));
  private static final Instant RECENT = Given.NOW.minus(Duration.ofDays(30));
  private static final String[] WORDS =
      "celadon glaze kiln wheel slip bowl mug handle bisque cone oxide cobalt".split(" ");

  private static Interaction remark(Random random, int number) {
    StringBuilder text = new StringBuilder(random.nextInt(3) == 0 ? "Why?" : "");
    for (int i = random.nextInt(4); i > 0; i--) {
      text.append(' ').append(WORDS[random.nextInt(WORDS.length)]);
    }
    Duration ago = Duration.ofHours(90 * 24 - number * 17L);
    return Given.comment("c" + number, "fan-" + random.nextInt(70), ago, text.toString());
  }

  private static List<String> counted(Remarks remarks) {
    List<String> counted = new ArrayList<>();
    counted.add(remarks.writersNow() + " " + remarks.writersBefore());
    for (Remarks.Counted one : remarks.topics()) {
      counted.add(
          String.format(
              "%s %d %d %d %d %d %d %s",
              one.found().key(),
              one.people(),
              one.askers(),
              one.lately(),
              one.questions(),
              one.now(),
              one.before(),
              one.quotes()));
    }
    return counted;
  }

  @Test
  void countingInBetweenChangesNothing() {
    for (int seed = 0; seed < 20; seed++) {
      Random random = new Random(seed);
      List<Interaction> said = new ArrayList<>();
      Remarks asked = new Remarks(COUNTED, RECENT);
      for (int i = 0; i < 125; i++) {
        said.add(remark(random, i));
        asked.add(said.get(i), Reading.of(said.get(i).text()));
        if (random.nextInt(4) > 0) {
          Remarks fresh = new Remarks(COUNTED, RECENT);
          said.forEach(one -> fresh.add(one, Reading.of(one.text())));
          assertThat(counted(asked)).as("%d of seed %d", i, seed).isEqualTo(counted(fresh));
        }
      }
      assertThat(counted(asked)).hasSizeGreaterThan(3);
    }
  }
}
