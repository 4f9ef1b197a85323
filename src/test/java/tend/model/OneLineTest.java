package tend.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OneLineTest {
  @ParameterizedTest
  @ValueSource(strings = {"a\nb", "a\rb", "a\u2028b", "a\u2029b", "a\u0000b", "a\u0085b"})
  void whatBreaksALineIsNoLineAndBecomesASpace(String text) {
    assertThat(OneLine.is(text)).isFalse();
    assertThat(OneLine.of(text)).isEqualTo("a b");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\u202eb", "a\u202ab", "a\u2066b", "a\u2069b"})
  void whatTurnsTheFollowingTextRoundIsTakenOut(String text) {
    assertThat(OneLine.is(text)).isFalse();
    assertThat(OneLine.of(text)).isEqualTo("a b");
  }

  @Test
  void whatIsOneLineStaysAsItIs() {
    assertThat(OneLine.is("Zoë  Ünal 🏺")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://example.org/\n• Pay here", "https://example.org/\u0007"})
  void anAddressOfSeveralLinesIsNoneOfTheWeb(String url) {
    assertThat(Subject.web(url)).isNull();
  }
}
