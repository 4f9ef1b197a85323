package tend.signals.spam;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tend.signals.CommentReader;
import tend.signals.words.Markup;

class SpamTest {
  private final CommentReader reader = new CommentReader();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Hey everyone, please subscribe to my channel",
        "check out my channel, I post covers every week",
        "sub to me and I sub back",
        "Free gift cards here http://gift-cards.invalid/?ref=77",
        "Free gift cards on https://gift-cards.example.com for everybody",
        "I invested $500 and got $6,200 within a week, all thanks to @mrs_amber_fx",
        "Contact her on WhatsApp +1 (202) 555-0188, she is the best trader",
        "W.h.a.t.s.A.p.p me +1 2O2 555 OI 88",
        "𝐂𝐨𝐧𝐭𝐚𝐜𝐭 𝐦𝐞 𝐨𝐧 𝐖𝐡𝐚𝐭𝐬𝐀𝐩𝐩",
        "Соntaсt me on Tеlеgrаm for trading",
        "ｃｏｎｔａｃｔ me on ｔｅｌｅｇｒａｍ",
        "Like this comment if you love pancakes",
        "copy and paste this to ten videos or you have bad luck",
        "Abonniert bitte meinen Kanal",
        "Suscríbete a mi canal por favor",
        "Inscreva-se no meu canal por favor",
        "Abonnez-vous à ma chaîne svp",
        "Iscrivetevi al mio canale",
        "Abonneer op mijn kanaal aub",
        "Zapraszam na mój kanał, subskrybujcie",
        "Kanalıma abone olun lütfen",
        "Подпишись на мой канал пожалуйста",
        "اشتركوا في قناتي من فضلك",
        "मेरे चैनल को सब्सक्राइब करें कृपया",
        "私のチャンネル登録お願いします",
        "请订阅我的频道",
        "제 채널 구독 부탁드려요"
      })
  void promotionAndScamAreSpamInAnyLanguageAndSpelling(String text) {
    assertThat(reader.read(text).spam()).as(reader.read(text).toString()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Thank you",
        "great video",
        "I just subscribed, your channel is wonderful",
        "I shared it in our WhatsApp group and they loved it",
        "Can you make a video about bread?",
        "The manual says otherwise: https://docs.example.org/oven",
        "Careful, whoever asks you to write on WhatsApp is not her",
        "I lost money with bitcoin and will not buy any again",
        "Vielen Dank, dein Kanal ist toll",
        "me encanta tu canal",
        "спасибо, отличный канал",
        "このチャンネル大好きです",
        "it costs $1,450 a month here",
        "2.126.521.750 views"
      })
  void ordinaryCommentsAreNoSpam(String text) {
    assertThat(reader.read(text).spam()).as(reader.read(text).toString()).isFalse();
  }

  @Test
  void saysInPlainWordsWhatSpeaksForSpam() {
    assertThat(reader.read("please subscribe to my channel").signals())
        .contains("speaks of subscribing", "the writer's own close to a channel")
        .allMatch(s -> !s.contains("r:") && !s.contains("p:"));
  }

  @Test
  void afterWhatItIsAfterTheWordsAreNamedWhoseWordingTells() {
    List<String> signals = reader.read("please subscribe to my channel").signals();
    assertThat(signals.get(signals.size() - 1)).startsWith("wording: ").contains("subscribe");
    assertThat(signals).filteredOn(s -> s.startsWith("wording: ")).hasSize(1);
  }

  @Test
  void nGramsStayWithinWordsPaddedByASpace() {
    assertThat(SpamFeatures.of("ab c").grams().keySet())
        .containsExactlyInAnyOrder(
            "c: a", "c:ab", "c:b ", "c: ab", "c:ab ", "c: ab ", "c: c", "c:c ", "c: c ");
  }

  @Test
  void anNGramThatComesAgainCountsByTheLogarithm() {
    assertThat(SpamFeatures.of("no no no").grams()).containsEntry("c:no", 1 + Math.log(3));
  }

  @Test
  void aVeryLongTextIsJudgedInTimeThatGrowsWithItOnly() {
    assertThat(reader.read("subscribe to my channel ".repeat(40_000)).spam()).isTrue();
  }

  @Test
  void markupAndMarksAtTheEndChangeNothing() {
    double plain = reader.read("I love this song & the dance").score();
    assertThat(reader.read("I love this song &amp; the dance<br />\uFEFF").score())
        .isEqualTo(plain);
  }

  @Test
  void aHeartIsNoMarkup() {
    assertThat(Markup.without("a <3 b < c &lt;3")).isEqualTo("a <3 b < c <3");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "+1 202 555 0143",
        "(0170) 555 01 99 23",
        "+1 2O2 555 OI 43",
        "➕1️⃣2️⃣0️⃣2️⃣5️⃣5️⃣5️⃣0️⃣1️⃣4️⃣3️⃣"
      })
  void findsPhoneNumbersHoweverWritten(String text) {
    assertThat(SpamMarks.of(Undisguised.of(text.replace("➕", "+")).text(), text).found())
        .contains(SpamMark.PHONE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"192.168.100.101", "2018-03-10", "1 000 000 000 000", "3,141,592,653"})
  void amountsAndAddressesAreNoPhoneNumbers(String text) {
    assertThat(PhoneNumber.in(text)).isFalse();
  }
}
