package tend.playbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import tend.Given;
import tend.Invented;
import tend.facts.FactSheet;
import tend.facts.derivation.Derivation;
import tend.model.Issue;
import tend.model.Recommendation;
import tend.playbook.recommending.Evaluation;
import tend.playbook.trying.TestRun;
import tend.playbook.trying.Told;
import tend.playbook.trying.Why;

/** A developer's .drl file is one more file of a playbook: screened, tested and told like it. */
class DrlPlaybookTest {
  private static final Checker CHECKER =
      new Checker(Vocabulary.read(RulesFolder.read(Path.of("rules")).vocabulary()));
  private static final String HEAD =
      "rule \"crowd\"\n  @title(\"T\") @why(\"W\") @source(\"book\") @priority(\"high\") @effort(\"1 min\")\n";
  private static final String RULE =
      HEAD
          + """
          when
            accumulate( $c : WaitingComment( waitedHours >= $settings.number("wait") ); $n : count(1); $n >= 3 )
          then
            outcome.recommend( "Answer the crowd" );
          end
          """;

  private static Checked check(String drl) {
    TreeMap<String, String> files = new TreeMap<>();
    files.put(
        "README.md",
        "---\nid: mine\ntitle: Mine\nowner: me\nreviewed: 2026-03-01\nsources: [ { id: book, title: A book } ]\n---\n");
    files.put("crowd.drl", drl);
    files.put(
        "settings.yaml",
        "settings:\n  wait: { value: 4, unit: hours, range: [0, 72], why: \"w\" }\n");
    files.put(
        "scenarios.yaml",
        """
        now: 2026-03-02T09:00:00Z
        scenarios:
          - name: Three wait
            given:
              - { comment: c, by: ana, times: "{many}", age: 5h, text: "How long?" }
            vary: { many: [2, 3, 4] }
            expect-fires: { crowd: [no, yes, yes] }
        """);
    return CHECKER.check(new PlaybookFiles("mine", "rules/mine", files));
  }

  private static List<String> told(String drl) {
    return check(drl).issues().stream()
        .map(i -> i.line() + ":" + i.column() + " " + i.code() + " " + i.message())
        .toList();
  }

  @Test
  void itsScenariosRunAndItRecommends() {
    Playbook playbook = check(RULE).playbook().orElseThrow();
    TestRun run = TestRun.of(playbook);
    assertThat(run.results()).extracting(TestRun.Result::state).containsOnly(TestRun.State.PASSED);
    Scenarios three = new Scenarios(playbook);
    List<Recommendation> got = Evaluation.of(three.sheet(1), List.of(playbook)).recommendations();
    assertThat(got).extracting(Recommendation::doing).containsExactly("Answer the crowd");
  }

  private record Scenarios(Playbook playbook) {
    FactSheet sheet(int nth) {
      return playbook.scenarios().scenarios().get(nth).given().sheet();
    }
  }

  @Test
  void whyTellsItAsAWhole() {
    Playbook playbook = check(RULE).playbook().orElseThrow();
    Why fired = Why.of(playbook, new Scenarios(playbook).sheet(1), null).get(0);
    assertThat(fired.fired()).isTrue();
    Invented.Owned owned = Invented.account(1);
    FactSheet sheet = Derivation.sheet(owned.account(), List.of(), Given.NOW);
    Why silent = Why.of(playbook, sheet, null).get(0);
    assertThat(silent.fired()).isFalse();
    assertThat(silent.sentences()).extracting(Told::held).containsOnlyNulls();
  }

  @Test
  void mistakesStandAtTheAuthorsWords() {
    assertThat(told(RULE.replace("WaitingComment", "WaitingComent")))
        .containsExactly("4:20 TD028 there is no fact WaitingComent");
    assertThat(told(RULE.replace("\"wait\"", "\"wiat\"")))
        .containsExactly("4:69 TD003 there is no setting [wiat] in settings.yaml");
    assertThat(told(RULE.replace("outcome.recommend( \"Answer the crowd\" );", "System.exit(1);")))
        .allMatch(t -> t.startsWith("6:") && t.contains("TD027"));
    assertThat(told(RULE.replace("@priority(\"high\") ", "")))
        .containsExactly("1:1 TD010 the rule \"crowd\" has no @priority");
    assertThat(told(RULE.replace("Answer the crowd", "Ask for a follow back")))
        .anyMatch(t -> t.contains("TD022"));
  }

  @Test
  void aBrokenFileLeavesNoPlaybook() {
    Checked checked = check(RULE.replace("accumulate", "eval( System.exit(1) ) accumulate"));
    assertThat(checked.playbook()).isEmpty();
    assertThat(checked.issues()).extracting(Issue::code).contains("TD027");
  }
}
