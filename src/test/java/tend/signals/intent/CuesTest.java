package tend.signals.intent;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CuesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Show us your pots with #glazeweek",
        "Macht mit bei #glazeweek!",
        "Participa con tu foto #reto",
        "Participez avec vos photos",
        "みんなも参加してね #陶芸",
        "参加活动 #陶艺"
      })
  void anInvitationIsKnownInSeveralLanguages(String text) {
    assertThat(Cues.INVITES.in(text)).isTrue();
  }

  @Test
  void aHashtagAloneInvitesNobody() {
    assertThat(Cues.INVITES.in("The kiln is cooling #raku")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "What a bowl! May we share it with your name?",
        "Can I repost this? Reply with #yesstudio",
        "Dürfen wir das Foto zeigen?",
        "¿Podemos compartir tu foto?",
        "Est-ce qu'on peut partager ?",
        "Possiamo condividere la tua foto?",
        "シェアしてもいいですか",
        "可以转发吗？"
      })
  void askingForPermissionIsKnownInSeveralLanguages(String text) {
    assertThat(Cues.ASKS_PERMISSION.in(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"What a bowl!", "May I ask what glaze that is?", "Thank you for sharing"})
  void praiseAndOtherQuestionsAskForNoPermission(String text) {
    assertThat(Cues.ASKS_PERMISSION.in(text)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "'Yes, of course!',YES",
    "'#YesStudio yes',YES",
    "Klar gerne,YES",
    "'Oui, avec plaisir',YES",
    "もちろんです,YES",
    "可以啊,YES",
    "'No, thank you',NO",
    "No.,NO",
    "'Yes, but please don''t crop it',NO",
    "Lieber nicht,NO",
    "不可以,NO",
    "I am not sure,NO",
    "Please take it down,NO",
    "Which one do you mean?,UNCLEAR",
    "🎉,UNCLEAR"
  })
  void anAnswerIsTakenForAYesOnlyWhereNothingSaysNo(String answer, Consent consent) {
    assertThat(Consent.in(answer)).isEqualTo(consent);
  }

  @Test
  void noAnswerIsUnclear() {
    assertThat(Consent.in(null)).isEqualTo(Consent.UNCLEAR);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Would you like to make something together?",
        "Lust auf einen Gastbeitrag?",
        "Te apetece colaborar?",
        "一緒に作りませんか",
        "콜라보 어때요"
      })
  void aProposalToMakeSomethingTogetherIsKnownInSeveralLanguages(String text) {
    assertThat(Cues.PROPOSES.in(text)).isTrue();
  }
}
