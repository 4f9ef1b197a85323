package tend.playbook.edits;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What two versions say differently, as a strategist would tell it. */
class RewordedTest {
  private static final String RULE =
      """
      rule "answer"
        @priority("high")
      when
        For each waiting comment
        That comment has waited at least 4 hours
      then
        Recommend for that comment "Answer"
      end
      """;

  private static List<String> words(String file, String before, String after) {
    return Reworded.between(new TreeMap<>(Map.of(file, before)), new TreeMap<>(Map.of(file, after)))
        .stream()
        .map(Reworded::words)
        .toList();
  }

  @Test
  void aChangedNumberIsOneChangedSentence() {
    assertThat(words("rules.dslr", RULE, RULE.replace("4 hours", "6 hours")))
        .containsExactly(
            "answer: That comment has waited at least 4 hours -> That comment has waited at least 6"
                + " hours");
  }

  @Test
  void aSentenceThatIsGoneAndOneThatCameAreTwo() {
    assertThat(
            words(
                "rules.dslr",
                RULE,
                RULE.replace("That comment has waited at least 4 hours", "It is morning")))
        .containsExactly(
            "answer: - That comment has waited at least 4 hours", "answer: + It is morning");
  }

  @Test
  void theOrderOfSentencesIsADifference() {
    String other =
        RULE.replace("For each waiting comment", "x")
            .replace("That comment has waited at least 4 hours", "For each waiting comment")
            .replace("  x", "  That comment has waited at least 4 hours");
    assertThat(words("rules.dslr", RULE, other))
        .containsExactly("answer: its lines in another order -> its lines in this order");
  }

  @Test
  void aRuleMayMoveToAnotherFile() {
    assertThat(
            Reworded.between(
                new TreeMap<>(Map.of("rules.dslr", RULE)),
                new TreeMap<>(Map.of("more.dslr", RULE))))
        .isEmpty();
  }

  @Test
  void aSettingIsNamedWithBothValues() {
    assertThat(
            words(
                "settings.yaml",
                "settings:\n  wait: { value: 4, unit: hours }\n",
                "settings:\n  wait: { value: 6, unit: hours }\n  more: { value: 1 }\n"))
        .containsExactly("setting more: + 1", "setting wait: 4 -> 6");
  }

  @Test
  void anOverrideIsNamedByItsPlace() {
    String file = "settings: {}\noverrides:\n  - { for: { platform: x }, set: { wait: %d } }\n";
    assertThat(words("settings.yaml", file.formatted(4), file.formatted(5)))
        .containsExactly("setting overrides 1 set wait: 4 -> 5");
  }

  @Test
  void aScenarioIsNamedAndNotRepeated() {
    String file = "scenarios:\n  - name: one\n    given: []\n%s";
    assertThat(words("scenarios.yaml", file.formatted(""), file.formatted("    expect: []\n")))
        .containsExactly("scenarios.yaml \"one\": its words -> other words");
  }

  @Test
  void onlyARemarkIsToldAsOne() {
    assertThat(words("settings.yaml", "settings: {}\n", "# why\nsettings: {}\n"))
        .containsExactly("settings.yaml: only remarks or blanks changed");
  }

  @Test
  void whatCannotBeReadIsToldAndNothingThrown() {
    assertThat(words("settings.yaml", "settings: {}\n", "settings: [\n")).isNotEmpty();
  }
}
