package tend.playbook.trying;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tend.Given;
import tend.Invented;
import tend.playbook.Checked;
import tend.playbook.Checker;
import tend.playbook.Playbook;
import tend.playbook.PlaybookFiles;
import tend.playbook.RulesFolder;

/** What is written of many odd accounts passes as it stands, and says nothing of theirs. */
class FromLifeTest {
  private static final int ACCOUNTS = 12;
  private static final RulesFolder SHIPPED = RulesFolder.read(Path.of("rules"));
  private static final Checker CHECKER = Checker.of(SHIPPED);
  private static final Pattern VALUES =
      Pattern.compile(
          "(?:text|by|topics|comment|reply|to|account|platform): (\"(?:[^\"\\\\]|\\\\.)*\"|[^,}]+)");
  private final PlaybookFiles files =
      SHIPPED.playbooks().stream()
          .filter(f -> f.id().equals("respond-to-comments"))
          .findFirst()
          .orElseThrow();
  private final Playbook playbook = CHECKER.check(files).playbook().orElseThrow();

  private List<FromLife.Written> written(long seed) {
    Invented.Owned owned = Invented.account(seed);
    List<FromLife.Written> all = new ArrayList<>();
    for (String rule : playbook.ruleNames()) {
      FromLife.of(playbook, rule, null, owned.account(), owned.rows(), Given.NOW, rule + " " + seed)
          .ifPresent(all::add);
    }
    return all;
  }

  /** Two accounts may show the same, and a file says nothing twice. */
  private static String body(FromLife.Written one) {
    return one.yaml().substring(one.yaml().indexOf('\n'));
  }

  @Test
  void whatIsWrittenPassesAsItStands() {
    Map<String, String> entries = new TreeMap<>();
    for (long seed = 0; seed < ACCOUNTS; seed++) {
      written(seed).forEach(w -> entries.putIfAbsent(body(w), w.yaml()));
    }
    String before = files.files().getOrDefault("scenarios.yaml", "");
    TreeMap<String, String> changed = new TreeMap<>(files.files());
    changed.put("scenarios.yaml", before + "\n" + String.join("\n", entries.values()));
    Checked checked = CHECKER.check(new PlaybookFiles(files.id(), files.path(), changed));
    Playbook with = checked.playbook().orElseThrow(() -> new AssertionError(checked.issues()));
    List<TestRun.Result> results = TestRun.of(with).results();
    assertThat(results)
        .hasSize(TestRun.of(playbook).results().size() + entries.size())
        .allMatch(r -> r.state() == TestRun.State.PASSED);
  }

  @Test
  void nothingThatWasSaidOrWhoSaidItIsInIt() {
    for (long seed = 0; seed < ACCOUNTS; seed++) {
      Set<String> real =
          Invented.account(seed).rows().stream()
              .filter(one -> !one.own())
              .flatMap(one -> Stream.of(one.text(), one.authorId(), one.authorName(), one.id()))
              .filter(Objects::nonNull)
              .filter(said -> !said.isBlank())
              .collect(Collectors.toSet());
      for (FromLife.Written one : written(seed)) {
        List<String> told =
            VALUES
                .matcher(one.yaml())
                .results()
                .map(r -> r.group(1).replace("\"", "").strip())
                .toList();
        assertThat(told).isNotEmpty().noneMatch(real::contains);
      }
    }
  }

  @Test
  void theSameAccountGivesTheSameScenario() {
    assertThat(written(3)).isEqualTo(written(3));
  }
}
