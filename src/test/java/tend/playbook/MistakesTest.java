package tend.playbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import tend.model.Issue;

/**
 * What an author is told about a mistake, word for word. Each folder in {@code mistakes} holds the
 * files that differ from the sound playbook in {@code base}, and {@code expected.txt}: all that
 * {@code check} prints. {@code without.txt} names files that are left out, {@code folder.txt}
 * another name of the playbook's folder. Run with {@code -Dgolden=write} to write what is said now,
 * and read the difference.
 */
class MistakesTest {
  private static final Path MISTAKES = Path.of("src/test/resources/mistakes");
  private static final Path BASE = MISTAKES.resolve("base");
  private static final String EXPECTED = "expected.txt";
  private static final String WITHOUT = "without.txt";
  private static final String FOLDER = "folder.txt";
  private static final Set<String> NOT_COPIED = Set.of(EXPECTED, WITHOUT, FOLDER);
  private static final String SOUND = "No problems.\n";

  /** What no author should ever be shown. */
  private static final Pattern UNHELPFUL =
      Pattern.compile(
          ":-1|:0:| 0:0|Exception|\\.java\\b|\\bjava\\.|\\borg\\.|\\btend\\.[a-z]+\\.[A-Z]|\\bnull\\b|\\bat tend");

  @TempDir private Path folder;

  @TestFactory
  Stream<DynamicTest> everyMistakeIsAnsweredInTheseWords() throws IOException {
    return mistakes().stream()
        .map(m -> DynamicTest.dynamicTest(m.getFileName().toString(), () -> isAnswered(m)));
  }

  @Test
  void theBaseIsSound() throws IOException {
    assertThat(check(BASE)).isEqualTo(SOUND);
    assertThat(mistakes()).hasSizeGreaterThanOrEqualTo(25);
  }

  private void isAnswered(Path mistake) throws IOException {
    String said = check(mistake);
    if ("write".equals(System.getProperty("golden"))) {
      Files.writeString(mistake.resolve(EXPECTED), said);
    }
    assertThat(said).isEqualTo(Files.readString(mistake.resolve(EXPECTED)));
    assertThat(withoutSources(said)).doesNotContainPattern(UNHELPFUL);
  }

  /** The author's own line may hold anything. */
  private static String withoutSources(String said) {
    return said.replaceAll("(?m)^ +\\d+ \\| .*$", "");
  }

  private static List<Path> mistakes() throws IOException {
    try (Stream<Path> all = Files.list(MISTAKES)) {
      return all.filter(Files::isDirectory).filter(m -> !m.equals(BASE)).sorted().toList();
    }
  }

  /** What the command prints, with the folder shown as "rules". */
  private String check(Path mistake) throws IOException {
    Path rules = folder.resolve(String.valueOf(mistake.getFileName()));
    playbook(mistake, rules);
    RulesFolder read = RulesFolder.read(rules);
    Checker checker = Checker.of(read);
    List<Issue> issues = new ArrayList<>();
    read.playbooks().forEach(files -> issues.addAll(checker.check(files).issues()));
    issues.sort(Issue.BY_PLACE);
    StringBuilder said = new StringBuilder(issues.isEmpty() ? SOUND : "");
    issues.forEach(i -> said.append(said.isEmpty() ? "" : "\n").append(i.shown()).append('\n'));
    return said.toString().replace(rules.toString().replace('\\', '/'), "rules");
  }

  private static void playbook(Path mistake, Path rules) throws IOException {
    List<String> without = lines(mistake.resolve(WITHOUT));
    List<String> named = lines(mistake.resolve(FOLDER));
    Path playbook = Files.createDirectories(rules.resolve(named.isEmpty() ? "mine" : named.get(0)));
    for (Path from : List.of(BASE, mistake)) {
      try (Stream<Path> files = Files.list(from)) {
        for (Path file : files.toList()) {
          String name = String.valueOf(file.getFileName());
          if (!NOT_COPIED.contains(name) && !without.contains(name)) {
            Files.copy(file, playbook.resolve(name), StandardCopyOption.REPLACE_EXISTING);
          }
        }
      }
    }
  }

  private static List<String> lines(Path file) throws IOException {
    return Files.exists(file) ? Files.readAllLines(file) : List.of();
  }
}
