package tend.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlatformWordTest {
  @ParameterizedTest
  @CsvSource({"Instagram, instagram", "X, x", "' YouTube ', youtube", "Nebula, nebula"})
  void anyWordIsTakenInSmallLetters(String typed, String word) {
    assertThat(PlatformWord.of(typed)).isEqualTo(word);
  }

  @ParameterizedTest
  @CsvSource({"instagarm, instagram", "Mastadon, mastodon", "you-tube, youtube"})
  void aSlipIsToldWhatWasMeant(String typed, String meant) {
    assertThatThrownBy(() -> PlatformWord.of(typed))
        .isInstanceOf(UnknownName.class)
        .hasMessageEndingWith("; did you mean " + meant + "?");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "two words", "?"})
  void whatIsNoWordIsRefused(String typed) {
    assertThatThrownBy(() -> PlatformWord.of(typed)).hasMessageContaining("is no word");
  }

  @Test
  void noneStaysNone() {
    assertThat(PlatformWord.of(null)).isNull();
  }
}
