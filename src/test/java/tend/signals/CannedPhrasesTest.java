package tend.signals;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A phrase that an author says to everybody is found word by word. */
class CannedPhrasesTest {
  private static List<Reading> read(String... texts) {
    return Arrays.stream(texts).map(Reading::of).toList();
  }

  private static Optional<String> most(String... texts) {
    return CannedPhrases.of(read(texts)).most().map(CannedPhrases.Phrase::words);
  }

  @Test
  void aPhraseIsAsLongAsAllTextsWithItHaveIt() {
    assertThat(
            most(
                "Oh! Have a look at my shop on Friday",
                "Please have a look at my shop, Ana",
                "So, have a look at my shop"))
        .contains("have a look at my shop");
  }

  @Test
  void theSameWordsWithinOneTextCountOnce() {
    assertThat(most("on and on and on and on", "something else entirely")).isEmpty();
  }

  @Test
  void ofPhrasesThatAreEquallyOftenTheFirstInTheAlphabetIsTaken() {
    assertThat(
            most(
                "we fire it twice",
                "all glaze it once",
                "we fire it twice now",
                "all glaze it once now"))
        .contains("all glaze it once");
  }

  @Test
  void aPhraseIsToldFromTheSameWordsElsewhere() {
    CannedPhrases.Phrase phrase =
        CannedPhrases.of(read("come and see it", "do come and see it")).most().orElseThrow();
    assertThat(read("You may come and see it", "come and see them, it is open"))
        .map(phrase.isIn()::test)
        .containsExactly(true, false);
  }

  @Test
  void whatADraftSharesWithOwnTextsIsFoundThoughOnlyOneHasIt() {
    CannedPhrases own = CannedPhrases.of(read("thanks for the kind words", "it is cone six"));
    assertThat(own.in(Reading.of("thanks for the kind bowl")).map(CannedPhrases.Phrase::words))
        .contains("thanks for the kind");
  }
}
