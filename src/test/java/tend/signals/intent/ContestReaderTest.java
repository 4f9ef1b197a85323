package tend.signals.intent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tend.signals.intent.ContestReader.Way;

/** A post that announces a contest is known, and how people are told to enter. */
class ContestReaderTest {
  private static final ContestReader READER = new ContestReader();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GIVEAWAY time! Answer below until Friday",
        "Contest: send a picture to enter",
        "Wir verlosen drei Tassen",
        "Gran sorteo de primavera",
        "Jeu-concours : trois tasses",
        "Sorteio! Duas canecas",
        "Розыгрыш трёх кружек",
        "Comment to win a mug",
        "Win a mug! Post your photo to enter"
      })
  void anAnnouncementIsKnownInManyLanguages(String text) {
    assertThat(READER.read(text)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "We won the design contest",
        "Congratulations to Ana, who wins our raffle",
        "I entered a contest once and learned a lot",
        "A small win today: the glaze holds",
        "We play to win",
        "You cannot win a race by talking about it",
        "Like this post if you fire in winter",
        "🔥"
      })
  void whatAnnouncesNoneIsNone(String text) {
    assertThat(READER.read(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "Giveaway! Like this post to enter, REWARDED",
    "Gewinnspiel: folge uns, REWARDED",
    "Giveaway! Tag a friend below, FRIENDS",
    "Giveaway! Share it to your timeline, FRIENDS",
    "Giveaway: the most retweets win, MOST",
    "Giveaway: post your mug with #AcmeSweeps, UNMARKED_HASHTAG"
  })
  void theWayToEnterIsKnown(String text, Way way) {
    assertThat(READER.read(text)).contains(Set.of(way));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Giveaway: post your mug with #AcmeContest",
        "Giveaway: post your mug with #win_acme_sweepstakes",
        "Giveaway: answer below, #pottery",
        "Giveaway: tell us which glaze you like best"
      })
  void anAllowedWayIsNoFault(String text) {
    assertThat(READER.read(text)).contains(Set.of());
  }

  @Test
  void noTextIsNoContest() {
    assertThat(READER.read(null)).isEmpty();
  }
}
