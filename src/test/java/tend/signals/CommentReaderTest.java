package tend.signals;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommentReaderTest {
  private final CommentReader reader = new CommentReader();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Do you ship to Norway?",
        "can you make a video about bread",
        "how do I get this to rise",
        "¿Dónde está la receta?",
        "どこで買えますか？",
        "متى الدرس القادم؟",
        "Wie macht man das"
      })
  void asksWithAndWithoutAQuestionMark(String text) {
    assertThat(reader.read(text).question()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "I know how hard this is, well done",
        "See https://example.org/?q=1",
        "What a day!"
      })
  void aLinkOrAnExclamationIsNoQuestion(String text) {
    assertThat(reader.read(text).question()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Nice video", "❤️🔥", "Thanks!!!", "First", "  "})
  void whatSaysNothingOfItsOwnIsGeneric(String text) {
    assertThat(reader.read(text).kind()).isEqualTo(CommentKind.GENERIC);
  }

  @Test
  void aConcernOutweighsAQuestion() {
    Judgement judged = reader.read("The link is broken, what now?");
    assertThat(judged.kind()).isEqualTo(CommentKind.CONCERN);
    assertThat(judged.question()).isTrue();
  }

  @Test
  void tradingAdviceByMessengerIsSpam() {
    assertThat(reader.read("I made a profit, text me on WhatsApp").spam()).isTrue();
  }

  @Test
  void thanksByManyAreNoSpam() {
    assertThat(reader.read("Thank you for this, great work on the bread").kind())
        .isEqualTo(CommentKind.PRAISE);
  }

  @Test
  void theSignalsNameThePhrase() {
    assertThat(reader.read("can you explain the second step").signals())
        .containsExactly("asks: can you explain");
  }
}
