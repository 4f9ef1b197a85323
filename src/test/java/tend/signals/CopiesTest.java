package tend.signals;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

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
  void sharedWordsInAnotherOrderAreNone() {
    assertThat(among("the kiln is hot and the clay is wet", "wet is the clay and hot is the kiln"))
        .isEmpty();
  }

  @Test
  void tenThousandDifferentTextsStandAlone() {
    List<String> texts =
        IntStream.range(0, 10_000).mapToObj(i -> "note " + i + " on day " + i * 7).toList();
    assertThat(Copies.among(texts, Function.identity())).isEmpty();
  }
}
