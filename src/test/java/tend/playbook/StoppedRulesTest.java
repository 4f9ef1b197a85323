package tend.playbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import tend.Given;
import tend.facts.FactSheet;
import tend.facts.derivation.Derivation;
import tend.model.Account;
import tend.model.DayPlan.Stopped;
import tend.model.Interaction;
import tend.model.Recommendation;
import tend.playbook.recommending.Evaluation;
import tend.playbook.trying.TestRun;
import tend.playbook.trying.Why;

/** A rule that is stopped is named on that account; all others of all playbooks are heard. */
class StoppedRulesTest {
  private static final RulesFolder SHIPPED = RulesFolder.read(Path.of("rules"));
  private static final Checker CHECKER = new Checker(Vocabulary.read(SHIPPED.vocabulary()));
  private static final String HEAD =
      "@title(\"T\") @why(\"W\") @source(\"book\") @priority(\"high\") @effort(\"1 min\")\n";
  private static final String HONEST =
      "rule \"honest\"\n"
          + HEAD
          + """
          when
            accumulate( WaitingComment( question == true ); $n : count(1); $n >= 3 )
          then
            outcome.recommend( "Answer the crowd" );
          end
          """;
  private static final String BOMB =
      "rule \"bomb\"\n"
          + HEAD
          + """
          when
            $a : WaitingComment()
            $b : WaitingComment( author == $a.author )
            $c : WaitingComment( author == $b.author, words != $a.words )
          then
            outcome.recommend( "Boom" );
          end
          """;

  /** So many of one person that a join of them by author passes every limit. */
  private static final FactSheet SHEET = sheet();

  private static FactSheet sheet() {
    List<Interaction> activity = new ArrayList<>();
    for (int i = 0; i < 1_100; i++) {
      activity.add(Given.comment("c" + i, "ana", Duration.ofMinutes(10 + i), "What is that?"));
    }
    return Derivation.sheet(Account.named("tiny.plots", "youtube"), activity, Given.NOW);
  }

  private static Playbook playbook(String id, String drl) {
    String quiet =
        "now: 2026-03-02T09:00:00Z\nscenarios:\n  - { name: quiet, given: [], expect: [] }\n";
    return playbook(id, drl, quiet);
  }

  private static Playbook playbook(String id, String drl, String scenarios) {
    TreeMap<String, String> files = new TreeMap<>();
    files.put(
        "README.md",
        "---\nid: "
            + id
            + "\ntitle: Mine\nowner: me\nreviewed: 2026-03-01\n"
            + "sources: [ { id: book, title: A book } ]\n---\n");
    files.put("crowd.drl", drl);
    files.put("scenarios.yaml", scenarios);
    Checked checked = CHECKER.check(new PlaybookFiles(id, "rules/" + id, files));
    return checked.playbook().orElseThrow(() -> new AssertionError(checked.issues()));
  }

  private static Playbook shipped(String id) {
    return SHIPPED.playbooks().stream()
        .filter(f -> f.id().equals(id))
        .flatMap(f -> CHECKER.check(f).playbook().stream())
        .findFirst()
        .orElseThrow();
  }

  private static List<String> said(Evaluation evaluation) {
    return evaluation.recommendations().stream().map(StoppedRulesTest::told).toList();
  }

  private static String told(Recommendation one) {
    return one.playbook() + "/" + one.rule() + " " + one.subject() + " " + one.doing();
  }

  @Test
  void theOthersOfItsPlaybookAndOfAllOtherPlaybooksAreHeard() {
    Playbook shipped = shipped("respond-to-comments");
    Evaluation without = Evaluation.of(SHEET, List.of(shipped, playbook("mine", HONEST)));
    Evaluation with = Evaluation.of(SHEET, List.of(shipped, playbook("mine", BOMB + HONEST)));

    assertThat(said(with)).isEqualTo(said(without)).anyMatch(s -> s.contains("Answer the crowd"));
    assertThat(with.stopped())
        .containsExactly(
            new Stopped(
                "mine/bomb",
                "looked at facts more than 1000000 times on tiny.plots and was left out; the other "
                    + (shipped.ruleNames().size() + 1)
                    + " rules ran"));
  }

  @Test
  void eachPlaybooksOwnAreCounted() {
    Evaluation both =
        Evaluation.of(SHEET, List.of(playbook("a", BOMB), playbook("b", BOMB + HONEST)));

    assertThat(both.stopped()).extracting(Stopped::rule).containsExactly("a/bomb", "b/bomb");
    assertThat(both.stopped().get(0).reason()).endsWith("left out; the other rule ran");
  }

  @Test
  void itIsToldAsSilentAndTheRestOfThePlaybookAsItIs() {
    List<Why> why = Why.of(playbook("mine", BOMB + HONEST), SHEET, null);

    assertThat(why)
        .extracting(w -> w.rule() + " " + w.fired())
        .contains("mine/bomb false", "mine/honest true");
  }

  @Test
  void aScenarioInWhichARuleIsStoppedFails() {
    String many =
        """
        now: 2026-03-02T09:00:00Z
        scenarios:
          - name: A crowd, each of whom is somebody else
            given:
              - { comment: c, by: ana, times: "{many}", age: 5h, text: "Lovely" }
              - { comment: d, by: ana, times: "{many}", age: 5h, text: "Lovely" }
            vary: { many: [2, 600] }
            expect-fires: { bomb: [no, no] }
        """;

    TestRun run = TestRun.of(playbook("mine", BOMB.replace("author", "channel"), many));

    assertThat(run.results())
        .extracting(TestRun.Result::state)
        .containsExactly(TestRun.State.PASSED, TestRun.State.FAILED);
    assertThat(run.results().get(1).got())
        .isEqualTo("stopped rules: {bomb=looked at facts more than 1000000 times}");
  }
}
