package tend.signals;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class CopiesTest {
  private static List<List<String>> among(String... texts) {
    return Copies.among(List.of(texts), Function.identity());
  }

  @Test
  void caseMarksAndLinksDoNotMakeATextNew() {
    assertThat(
            among(
                "Great track! Check my new set https://a.example/1",
                "great track, check my new SET https://b.example/2?x=1 !"))
        .singleElement()
        .satisfies(group -> assertThat(group).hasSize(2));
  }

  @Test
  void anotherNameInFrontIsStillACopy() {
    assertThat(
            among(
                "Ana, have a look at my shop, new pieces come every Friday",
                "Bo, have a look at my shop, new pieces come every Friday"))
        .hasSize(1);
  }

  @Test
  void anotherNameInAShortTextIsStillACopy() {
    assertThat(
            among(
                "Love this, Ana! Come see my page",
                "Love this, Bo! Come see my page",
                "Love this Cem! Come see my page",
                "@dora love this! Come see my page",
                "Love this! Come see my page"))
        .singleElement()
        .satisfies(group -> assertThat(group).hasSize(5));
  }

  @Test
  void anotherThingInAShortAnswerIsNoCopy() {
    assertThat(
            among(
                "The blue one is 20 euros",
                "The red one is 12 euros",
                "Die Schale kostet 20 Euro im Laden",
                "Die Vase kostet 35 Euro im Laden"))
        .isEmpty();
  }

  @Test
  void anotherSymbolIsStillACopy() {
    assertThat(among("Check my page 🔥🔥", "check my page 😍", "Check my page 👉👉👉"))
        .singleElement()
        .satisfies(group -> assertThat(group).hasSize(3));
  }

  @Test
  void theSameWordsInAnotherOrderAreACopy() {
    assertThat(
            among(
                "Come and see my new page today. Such lovely colours here",
                "Such lovely colours here! Come and see my new page today"))
        .hasSize(1);
    assertThat(among("the kiln is hot and the clay is wet", "wet is the clay and hot is the kiln"))
        .hasSize(1);
  }

  @Test
  void textsThatShareMostWordsAndSayDifferentThingsAreNone() {
    assertThat(
            among(
                "the kiln is hot and the clay is wet now",
                "the clay for the kiln is not so wet and hot"))
        .isEmpty();
  }

  @Test
  void scriptsWithoutSpacesAreComparedByTheirCharacters() {
    assertThat(among("私のチャンネルを見てください！毎週更新しています", "私のチャンネルを見てください。毎週更新してます")).hasSize(1);
    assertThat(among("この釉薬はどこで買えますか教えてください", "窯の温度は何度まで上げるのがいいですか")).isEmpty();
    assertThat(among("来看看我的频道吧每周都有新视频哦", "来看看我的频道吧每周都有新视频")).hasSize(1);
  }

  @Test
  void commonThanksAreNoCopiesInAnyScript() {
    assertThat(
            among(
                "Thank you so much, great video!",
                "Thank you so much, great video!",
                "動画をありがとうございます",
                "動画をありがとうございます"))
        .isEmpty();
  }

  @Test
  void aTextThatGoesOnInItsOwnWordsIsNone() {
    assertThat(
            among(
                "Have a look at my shop",
                "Have a look at my shop sign, the blue one behind you in the third photo"))
        .isEmpty();
  }

  @Test
  void whatIsTooShortToTellIsNone() {
    assertThat(among("Thank you both", "Thank you both", "So good", "So good")).isEmpty();
  }

  @Test
  void theTextsThatADraftCopiesAreNamed() {
    List<String> own =
        List.of(
            "Bo, the glaze is a tin white from my own kiln", "Good morning to all of you there");
    assertThat(
            Copies.of("Ana, the glaze is a tin white from my own kiln!", own, Function.identity()))
        .containsExactly(own.get(0));
    assertThat(Copies.of("Thanks Ana", own, Function.identity())).isEmpty();
  }

  @Test
  void tenThousandDifferentTextsStandAlone() {
    List<String> texts =
        IntStream.range(0, 10_000).mapToObj(i -> "note " + i + " on day " + i * 7).toList();
    assertThat(Copies.among(texts, Function.identity())).isEmpty();
  }

  @Test
  @Timeout(value = 20, unit = TimeUnit.SECONDS)
  void fiftyThousandTextsWithOneOpeningTakeNoTimeOfTheirSquare() {
    List<String> texts =
        IntStream.range(0, 50_000)
            .mapToObj(
                i ->
                    "and so we came back to the old kiln on hill "
                        + i
                        + (" by way " + i * 7 + " with " + i * 3 + " pots for day " + i * 11))
            .toList();
    assertThat(Copies.among(texts, Function.identity())).isEmpty();
  }
}
