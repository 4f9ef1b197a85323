package tend.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Where the terminal names an option, pages name what can be done on pages. */
class TerminalWordsTest {
  private static final Sayings ENGLISH =
      new Sayings(
          Locale.UK,
          pattern -> DateTimeFormatter.ofPattern(pattern, Locale.UK),
          WordsFile.of("en").said());

  @Test
  void noPageSpeaksOfAnOption() {
    List<String> named =
        WordsFile.of("de").said().keySet().stream()
            .filter(said -> said.contains("--"))
            .map(said -> said.replaceAll("\\{\\d+(?:, \\w+)?}", "7"))
            .toList();
    assertThat(named).hasSizeGreaterThan(10);
    assertThat(named.stream().map(ENGLISH::said)).noneMatch(said -> said.contains("--"));
    assertThat(WordsFile.of("de").said().values()).noneMatch(said -> said.contains("--"));
  }
}
