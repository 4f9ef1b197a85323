package tend.playbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import tend.model.Issue;

class TranslatedWordsTest {
  private static final RulesFolder RULES = RulesFolder.read(Path.of("rules"));
  private static final Checker CHECKER = Checker.of(RULES);
  private static final PlaybookFiles LISTEN =
      RULES.playbooks().stream().filter(p -> p.id().equals("listen")).findFirst().orElseThrow();

  private static PlaybookFiles saying(String words) {
    return new PlaybookFiles(
        LISTEN.id(),
        LISTEN.path(),
        LISTEN.files(),
        List.of(),
        new TreeMap<>(Map.of("words.de.yaml", words)));
  }

  private static List<Issue> issues(String words) {
    return CHECKER.check(saying(words)).issues().stream()
        .filter(i -> i.code().equals("TD033"))
        .toList();
  }

  @Test
  void aBetterWordIsNoNewVersion() {
    assertThat(saying("\"Listen\": \"Hör zu\"").version()).isEqualTo(LISTEN.version());
  }

  @Test
  void wordsThatNoRuleSaysArePointedAt() {
    assertThat(issues("# German\n\"Read what people are angry about\": \"Lies\"\n"))
        .anySatisfy(
            i -> {
              assertThat(i.message()).isEqualTo("no rule here says this");
              assertThat(i.line()).isEqualTo(2);
            });
  }

  @Test
  void whatIsNotTranslatedIsNamedWithItsRule() {
    assertThat(issues("\"Listen\": \"Hör zu\""))
        .extracting(Issue::message)
        .contains("\"Read what people are unhappy about\" of concerns-rose is not translated");
  }

  @Test
  void aFileThatCannotBeReadKeepsNoPlaybookOutOfForce() {
    Checked checked = CHECKER.check(saying("\"Listen: [\n"));
    assertThat(checked.playbook()).isPresent();
    assertThat(checked.issues()).extracting(Issue::level).containsOnly(Issue.Level.WARNING);
  }

  @Test
  void withoutAFileNobodyIsAskedForOne() {
    PlaybookFiles bare =
        new PlaybookFiles(LISTEN.id(), LISTEN.path(), LISTEN.files(), List.of(), new TreeMap<>());
    assertThat(CHECKER.check(bare).issues()).isEmpty();
  }
}
