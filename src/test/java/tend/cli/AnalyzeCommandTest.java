package tend.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Findings on a folder of two playbooks, seen on the accounts that are there. */
class AnalyzeCommandTest extends RunsCommands {
  private static final String RULE =
      """
      rule "%s"
        @title("T") @why("W") @source("book") @priority("high") @effort("1 min")
      when
        For each waiting comment that asks a question
      then
        Recommend for that comment "Answer"
      end
      """;
  private static final String SCENARIOS =
      """
      now: 2026-03-02T09:00:00Z
      scenarios:
        - { name: quiet, given: [], expect: [] }
      """;
  private static final String ASKED =
      "  - { name: asked, given: [ { comment: q, by: a, age: 5h, text: \"What does it cost?\" } ],"
          + " expect-fires: { %s: yes } }\n";
  @TempDir private Path folder;

  private int run(String... args) {
    List<String> all = new ArrayList<>(List.of(args));
    all.addAll(List.of("--rules", folder.resolve("rules").toString()));
    int code = kept(Ran.on(folder.resolve("data"), all.toArray(String[]::new)));
    out = out.replace(folder.toString(), "");
    return code;
  }

  private void playbook(String id, String rule, String scenarios) throws IOException {
    Path at = Files.createDirectories(folder.resolve("rules").resolve(id));
    Files.writeString(
        at.resolve("README.md"),
        "---\nid: %s\ntitle: T\nowner: me\nreviewed: 2026-03-01\nsources: [ { id: book, title: A } ]\n---\n"
            .formatted(id));
    Files.writeString(at.resolve("settings.yaml"), "settings: {}\n");
    Files.writeString(at.resolve("rules.dslr"), RULE.formatted(rule));
    Files.writeString(at.resolve("scenarios.yaml"), scenarios);
  }

  @BeforeEach
  void twoPlaybooksWithOneRule() throws IOException {
    playbook("mine", "answer", SCENARIOS + ASKED.formatted("answer"));
    playbook("other", "reply", SCENARIOS + ASKED.formatted("reply"));
  }

  private void imported() throws IOException {
    Files.writeString(
        folder.resolve("t.csv"),
        """
        id,parent_id,at,author,likes,text
        c1,,2026-03-01T10:00:00Z,Ana,3,How long does it rest?
        """);
    run("import", folder.resolve("t.csv").toString(), "--account", "studio", "--creator", "S");
  }

  @Test
  void aPairIsShownOnAnAccountOnWhichBothFire() throws IOException {
    imported();
    assertThat(run("analyze")).isZero();
    assertThat(out)
        .contains(
            "/rules/other/rules.dslr:1:1: warning TD052: this rule fires exactly where mine/answer"
                + " (/rules/mine/rules.dslr:1) does, for the same comment")
        .contains(
            "= seen: both fire on the account \"studio\" for c1; see tend explain --account studio")
        .endsWith("0 errors, 1 warning, 0 notes; 2 playbooks, 1 account\n");
  }

  @Test
  void whereNoAccountShowsItAScenarioMay() {
    assertThat(run("analyze")).isZero();
    assertThat(out).contains("= seen: both fire on the scenario \"mine: asked\" for q\n");
  }

  @Test
  void whereNothingShowsItThatIsSaid() throws IOException {
    playbook("mine", "answer", SCENARIOS);
    playbook("other", "reply", SCENARIOS);
    assertThat(run("analyze", "--offers", "0")).isZero();
    assertThat(out).contains("= seen: on none of the 0 accounts here, and in no scenario");
  }

  @Test
  void programsGetRuleOtherAndExample() throws IOException {
    imported();
    assertThat(run("analyze", "mine", "--json")).isZero();
    JsonNode view = json();
    assertThat(view.get("accounts").asInt()).isEqualTo(1);
    JsonNode finding = view.get("findings").get(0);
    assertThat(finding.get("code").asText()).isEqualTo("TD052");
    assertThat(finding.get("rule").asText()).isEqualTo("other/reply");
    assertThat(finding.get("other").asText()).isEqualTo("mine/answer");
    assertThat(finding.get("example").get("name").asText()).isEqualTo("studio");
    assertThat(finding.get("example").get("subject").asText()).isEqualTo("c1");
  }

  @Test
  void aMissingScenarioIsWritten() throws IOException {
    playbook(
        "mine",
        "answer",
        SCENARIOS.replace("[], e", "[ { comment: c, by: a, age: 5h, text: Hi } ], e"));
    assertThat(run("analyze", "mine")).isZero();
    assertThat(out)
        .contains("What no scenario shows:\n  mine/answer: the rule never fires")
        .contains("This would show it (answer, the rule never fires):\n  - name: ");
  }

  @Test
  void checkOfOnePlaybookHoldsItAgainstTheOthers() {
    assertThat(run("check", folder.resolve("rules/mine").toString())).isZero();
    assertThat(out).contains("rules/other/rules.dslr:1:1: warning TD052", "mine/answer");
  }

  @Test
  void rulesInDrlAreLeftOutAndNamed() throws IOException {
    Files.writeString(
        folder.resolve("rules/mine/more.drl"),
        """
        rule "in-drl"
          @title("T") @why("W") @source("book") @priority("high") @effort("1 min")
        when
          $comment : WaitingComment( question == true )
        then
          outcome.recommendFor( $comment, "Answer" );
        end
        """);
    run("analyze", "--offers", "0");
    assertThat(out).contains("Rules in DRL are not looked into: mine/in-drl.\n");
  }

  @Test
  void aSentenceOfTheFoldersOwnThatNoRuleSaysIsNoted() throws IOException {
    Path vocabulary = Files.createDirectories(folder.resolve("rules/vocabulary"));
    String shipped = Files.readString(Path.of("rules/vocabulary/engagement.dsl"));
    Files.writeString(
        vocabulary.resolve("engagement.dsl"),
        shipped + "\n[when]Somebody waits=Answering( waiting > 0 )\n");
    run("analyze", "--offers", "0");
    assertThat(out)
        .contains(
            "/rules/vocabulary/engagement.dsl:"
                + (shipped.lines().count() + 2)
                + ":7: note TD055: no rule says \"Somebody waits\"")
        .contains("1 warning, 1 note");
  }
}
