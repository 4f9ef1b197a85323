package tend.signals;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tend.signals.intent.Does;

/** A text is read once and says the same ever after. */
class ReadingTest {
  private static final List<String> TEXTS =
      List.of(
          "How do you keep it from drying out?",
          "Tag a friend who needs this bowl",
          "Follow for follow, like for like",
          "See https://example.org/bowls",
          "Join in with #showyourpots and post your own",
          "Thank you so much",
          "",
          "Text me on WhatsApp to earn money online");

  @ParameterizedTest
  @ValueSource(strings = {"How do you fire it?", "Lovely", "  ", "The handle broke after a day"})
  void aTextIsJudgedAlikeWhetherItWasKeptOrNot(String text) {
    assertThat(Reading.of(text).judgement()).isEqualTo(CommentReader.judge(text));
    assertThat(Reading.of(text).judgement()).isEqualTo(CommentReader.judge(text));
  }

  @ParameterizedTest
  @EnumSource
  void whatATextDoesIsWhatItsReaderSays(Does what) {
    for (String text : TEXTS) {
      for (Does other : Does.values()) {
        Reading.of(text).does(other);
      }
      assertThat(Reading.of(text).does(what)).as(text).isEqualTo(what.judge(text));
    }
  }

  @Test
  void anEmptyTextIsATextAndNoneIsNot() {
    assertThat(Reading.of("").isText()).isTrue();
    assertThat(Reading.of(null).isText()).isFalse();
  }

  @Test
  void eachHashtagHasItsKey() {
    Reading said = Reading.of("#Clay and #＃ and #ＣＬＡＹ");
    assertThat(said.hashtags()).containsExactly("Clay", "ＣＬＡＹ");
    assertThat(said.hashtagKeys()).containsExactly("clay", "clay");
  }

  @Test
  void aPostIsReadApartFromAPollOfTheSameWords() {
    Reading said = Reading.of("Blue or green");
    assertThat(said.purpose("poll").asks()).isTrue();
    assertThat(said.purpose(null).asks()).isFalse();
  }

  @Test
  void threadsThatReadAtTheSameTimeReadTheSame() {
    List<String> texts =
        IntStream.range(0, 20).mapToObj(i -> "Which glaze is number " + i + "?").toList();
    List<String> misread =
        IntStream.range(0, 4_000)
            .parallel()
            .mapToObj(i -> texts.get(i % texts.size()))
            .filter(text -> !Reading.of(text).judgement().equals(CommentReader.judge(text)))
            .toList();
    assertThat(misread).isEmpty();
  }
}
