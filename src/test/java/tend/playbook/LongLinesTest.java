package tend.playbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tend.model.Issue;

/** A file of one endless line, or of endless rows, is a problem at its place and nothing more. */
class LongLinesTest {
  private static final Checker CHECKER = Checker.of(RulesFolder.read(null));

  private static List<Issue> issues(String file, String text) {
    Map<String, String> files = new TreeMap<>();
    files.put("README.md", "");
    files.put("scenarios.yaml", "");
    files.put("rules.dslr", "");
    files.put(file, text);
    return CHECKER.check(new PlaybookFiles("mine", "rules/mine", new TreeMap<>(files))).issues();
  }

  @ParameterizedTest
  @ValueSource(strings = {"rule \"a%s\"", "@title(%s)"})
  void aLineTooLongToBeSaidIsToldAndNotRead(String line) {
    String endless = line.startsWith("rule") ? "-a".repeat(200_000) : "\"@x(".repeat(100_000);
    assertThat(issues("rules.dslr", line.formatted(endless)))
        .anyMatch(i -> i.code().equals("TD025") && i.message().endsWith("4000 fit"));
  }

  @Test
  void anAccountOfAScenarioHasSoManyRows() {
    StringBuilder rows = new StringBuilder("now: 2026-03-02T09:00:00Z\nscenarios:\n  - name: x\n");
    rows.append("    expect: []\n    given:\n");
    for (int i = 0; i < 100; i++) {
      rows.append("      - { comment: c").append(i).append(", age: 1h, times: 1000, text: hm }\n");
    }
    assertThat(issues("scenarios.yaml", rows.toString()))
        .filteredOn(i -> i.message().equals("an account of a scenario has 50000 rows at most"))
        .hasSize(1);
  }
}
