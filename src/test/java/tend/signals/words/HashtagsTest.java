package tend.signals.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HashtagsTest {
  @ParameterizedTest
  @CsvSource({
    "Join #GlazeWeek now,GlazeWeek",
    "(#raku),raku",
    "#raku_2026!,raku_2026",
    "#2026pots,2026pots",
    "今日の ＃陶芸 です,陶芸",
    "#мастерская.,мастерская",
    "#मिट्टी का घड़ा,मिट्टी",
    "#café,café"
  })
  void aHashtagIsLettersDigitsAndUnderscoresOfAnyScript(String text, String hashtag) {
    assertThat(Hashtags.in(text)).containsExactly(hashtag);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://example.org/page#raku",
        "www.example.org/#raku",
        "example.org/#raku",
        "C# is a language",
        "we are #1",
        "it&#039;s",
        "a#b",
        "# raku",
        "##"
      })
  void whatStandsInAnAddressOrBehindALetterIsNone(String text) {
    assertThat(Hashtags.in(text)).isEmpty();
  }

  @Test
  void severalComeInTheirOrder() {
    assertThat(Hashtags.in("#one #two and #three#four"))
        .containsExactly("one", "two", "three", "four");
  }

  @Test
  void noTextHasNone() {
    assertThat(Hashtags.in(null)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"GlazeWeek,glazeweek", "ＲＡＫＵ,raku", "STRASSE,straße", "ΟΔΟΣ,οδοσ"})
  void waysOfWritingOneHashtagAreOne(String one, String other) {
    assertThat(Hashtags.key(one)).isEqualTo(Hashtags.key(other));
  }
}
