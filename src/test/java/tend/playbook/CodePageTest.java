package tend.playbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No code is ever printed without a page behind it, and no page speaks of what nobody prints. */
class CodePageTest {
  private static final Pattern CODE = Pattern.compile("\"(TD\\d{3})\"");
  private static final Pattern JARGON =
      Pattern.compile("(?i)java|exception|parse|regex|null|string|boolean|syntax|token");
  private static final Pattern SAYING =
      Pattern.compile("(For each|That|The person|Recommend|At least|Less than) .*");

  @Test
  void everyCodeInTheSourcesHasAPage() throws IOException {
    assertThat(CodePage.all())
        .extracting(CodePage::code)
        .containsExactlyElementsOf(new TreeSet<>(inSources()));
  }

  @Test
  void pagesAreInPlainWordsAndFitAScreen() {
    for (CodePage page : CodePage.all()) {
      assertThat(page.title()).as(page.code()).hasSizeBetween(10, 60).doesNotEndWith(".");
      assertThat(page.why()).as(page.code()).endsWith(".").hasSizeBetween(80, 500);
      assertThat(page.title() + page.why()).as(page.code()).doesNotContainPattern(JARGON);
      assertThat(page.avoid()).as(page.code()).isNotEqualTo(page.prefer());
      assertThat((page.avoid() + "\n" + page.prefer()).lines())
          .as(page.code())
          .allMatch(line -> line.length() < 110);
    }
  }

  @Test
  void whatAPagePrefersIsInTheVocabulary() {
    Vocabulary vocabulary = Vocabulary.read(RulesFolder.read(Path.of("rules")).vocabulary());
    for (CodePage page : CodePage.all()) {
      List<String> said =
          page.prefer()
              .lines()
              .map(String::strip)
              .filter(l -> SAYING.matcher(l).matches())
              .toList();
      for (String line : said) {
        Sentence.Scope scope =
            line.startsWith("Recommend") ? Sentence.Scope.THEN : Sentence.Scope.WHEN;
        assertThat(vocabulary.find(scope, line)).as("%s: %s", page.code(), line).isPresent();
      }
    }
  }

  @Test
  void aPageIsFoundInSmallLettersToo() {
    assertThat(CodePage.of("td014")).map(CodePage::code).contains("TD014");
    assertThat(CodePage.of("TD999")).isEmpty();
    assertThat(CodePage.nearest("TD0144")).contains("TD014");
  }

  private static Set<String> inSources() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      return files
          .filter(f -> f.toString().endsWith(".java"))
          .flatMap(CodePageTest::codes)
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  private static Stream<String> codes(Path source) {
    try {
      Matcher matcher = CODE.matcher(Files.readString(source));
      return matcher.results().map(found -> found.group(1)).toList().stream();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
