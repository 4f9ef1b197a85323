package tend.playbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.junit.jupiter.api.Test;
import tend.playbook.Sentence.Scope;

/** Which sentence is offered for a line that is none. */
class NearestSentenceTest {
  private static final Vocabulary SENTENCES =
      Vocabulary.read(
          """
          [when]They are new here=WaitingComment( id == $comment.id )
          [when]They are now here=WaitingComment( id == $comment.id )
          [when]They are never here=WaitingComment( id == $comment.id )
          [then]They are not here "{text}"=outcome.recommend( $comment, "{text}" );
          """);

  private static String nearest(String line) {
    return SENTENCES.nearest(Scope.WHEN, line).orElseThrow().sentence().words();
  }

  @Test
  void itIsTheOneOfTheFewestLetters() {
    assertThat(nearest("They are neve here")).isEqualTo("They are never here");
  }

  @Test
  void ofTwoAsNearItIsTheFirst() {
    assertThat(nearest("They are ne here")).isEqualTo("They are new here");
    assertThat(nearest("They are now hare")).isEqualTo("They are now here");
    assertThat(nearest("They are no here")).isEqualTo("They are now here");
  }

  @Test
  void sentencesOfTheOtherPartAreNotOffered() {
    assertThat(nearest("They are not here")).isEqualTo("They are now here");
  }

  @Test
  void notComparingToTheEndChangesNothing() {
    Random random = new Random(5);
    for (int i = 0; i < 1_000; i++) {
      StringBuilder line = new StringBuilder("they are new here");
      for (int j = random.nextInt(12); j >= 0; j--) {
        line.setCharAt(random.nextInt(line.length()), (char) ('a' + random.nextInt(26)));
      }
      List<Integer> whole =
          SENTENCES.sentences(Scope.WHEN).stream()
              .map(s -> s.words().toLowerCase(Locale.ROOT))
              .map(words -> LevenshteinDistance.getDefaultInstance().apply(line.toString(), words))
              .toList();
      int least = whole.stream().min(Comparator.naturalOrder()).orElseThrow();
      Vocabulary.Near near = SENTENCES.nearest(Scope.WHEN, line.toString()).orElseThrow();
      assertThat(near.distance()).as("%s", line).isEqualTo(least);
      assertThat(near.sentence())
          .isEqualTo(SENTENCES.sentences(Scope.WHEN).get(whole.indexOf(least)));
    }
  }
}
