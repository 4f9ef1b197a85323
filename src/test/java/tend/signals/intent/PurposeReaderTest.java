package tend.signals.intent;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an own post is for is read from its words, and unknown where they do not tell. */
class PurposeReaderTest {
  private final PurposeReader reader = new PurposeReader();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "How to wedge clay in five minutes | INFORM",
        "Wusstest du, dass Ton atmet? So gehts | INFORM",
        "Nos conseils pour un bon émail | INFORM",
        "Sabías que el barro respira | INFORM",
        "Haha, the cat walked through the glaze again | ENTERTAIN",
        "Ein Blick hinter den Kulissen | ENTERTAIN",
        "A year ago I had one wheel. So proud of this team | INSPIRE",
        "Orgullosa de mi historia | INSPIRE",
        "New in the shop: twelve bowls, order now | PROMOTE",
        "Jetzt erhältlich mit Rabatt | PROMOTE",
        "Matte or shiny? | ASK",
        "Was meint ihr zu diesem Blau | ASK",
        "The kiln is cooling | UNKNOWN"
      })
  void thePurposeWithMostCuesCounts(String text, PostPurpose purpose) {
    assertThat(reader.read(text, null).purpose()).isEqualTo(purpose);
  }

  @Test
  void aPostThatExplainsAndAsksDoesBoth() {
    PurposeReader.Purpose read = reader.read("How to wedge clay. Which way is yours?", null);
    assertThat(read.purpose()).isEqualTo(PostPurpose.INFORM);
    assertThat(read.asks()).isTrue();
    assertThat(read.signals()).containsExactly("inform: how to", "ask: ends with a question");
  }

  @Test
  void aPollAsksWhateverItsWords() {
    assertThat(reader.read("Blue, green", "poll").purpose()).isEqualTo(PostPurpose.ASK);
    assertThat(reader.read(null, "poll").asks()).isTrue();
    assertThat(reader.read("Blue, green", "photo").asks()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Matte or shiny? #glaze #clay",
        "Matte or shiny? 🔥 https://example.org/poll",
        "Matte or shiny? @ana"
      })
  void whatTrailsBehindTheQuestionDoesNotHideIt(String text) {
    assertThat(reader.read(text, null).asks()).isTrue();
  }

  @Test
  void aQuestionInTheMiddleIsNoRequest() {
    assertThat(reader.read("Why is the kiln hot? Because I fired it.", null).asks()).isFalse();
    assertThat(reader.read("https://example.org/?page=2", null).asks()).isFalse();
  }

  @Test
  void anAnnouncedPauseIsTold() {
    assertThat(reader.announcesPause("Taking a break, see you in May")).isTrue();
    assertThat(reader.announcesPause("Wir machen Pause bis Montag")).isTrue();
    assertThat(reader.announcesPause("I'm off for a 10-day retreat. No phone.")).isTrue();
    assertThat(reader.announcesPause("Posts are planned, but I won’t be replying.")).isTrue();
    assertThat(reader.announcesPause("The kiln is cooling")).isFalse();
    assertThat(reader.announcesPause("The lid is off for good")).isFalse();
    assertThat(reader.announcesPause(null)).isFalse();
  }
}
