package tend.signals;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuestionsTest {
  private final CommentReader reader = new CommentReader();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Great video, how do you keep it warm",
        "i wonder whether rye works too",
        "I get an error after the second step, please help",
        "I am stuck at the third step",
        "so the salt comes last.... right??",
        "Wie macht man das ohne Ofen",
        "Kun je uitleggen waarom dat zo is",
        "me podrías decir la receta",
        "alguém sabe onde comprar",
        "est ce que ça marche sans four",
        "potresti spiegare il secondo passo",
        "czy ktoś wie ile to kosztuje",
        "bu nasıl yapılır",
        "подскажите где купить такую муку",
        "هل يمكن استخدام العسل",
        "यह कैसे करें",
        "これはどこで買えますか",
        "这个怎么做",
        "이거 어떻게 해요"
      })
  void asksWithoutAQuestionMarkInManyLanguages(String text) {
    assertThat(reader.read(text).question()).as(reader.read(text).toString()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "please make a video about rye",
        "What?!",
        "now I know how bread works",
        "He asked \"why not?\" and went on",
        "see watch?v=abc",
        "I had that error too, fixed it by turning it off",
        "Great video ????",
        "guys make some comment on the holidays"
      })
  void ordersExclamationsAndQuotationsAskNothing(String text) {
    assertThat(reader.read(text).question()).as(reader.read(text).toString()).isFalse();
  }
}
