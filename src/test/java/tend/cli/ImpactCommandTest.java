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

/** What scripts may rely on of impact and backtest. */
class ImpactCommandTest extends RunsCommands {
  @TempDir private Path folder;

  private int run(String... args) {
    return kept(Ran.on(folder.resolve("db"), args));
  }

  @BeforeEach
  void twoAccounts() throws Exception {
    Path file = folder.resolve("in.csv");
    Files.writeString(
        file,
        """
        kind,id,at,author_id,own,text
        comment,q1,2026-03-02T03:00:00Z,ana,false,Do you ship to Norway?
        """);
    run("import", file.toString(), "--account", "one");
    Files.writeString(
        file,
        """
        kind,id,at,author_id,own,text
        comment,q1,2026-02-28T03:00:00Z,bo,false,Do you ship to Norway?
        """);
    run("import", file.toString(), "--account", "two");
  }

  @Test
  void aNumberIsTriedWithoutTouchingAFile() {
    assertThat(run("impact", "--set", "question_wait=10", "--json")).isZero();
    assertThat(json().get("accounts").asInt()).isEqualTo(2);
    assertThat(json().get("full_data").asInt()).isEqualTo(2);
    assertThat(json().get("changed").asInt()).isEqualTo(1);
    assertThat(json().get("added").asInt()).isEqualTo(1);
    assertThat(json().get("removed").asInt()).isEqualTo(1);
    assertThat(json().get("reranked").asInt()).isZero();
    assertThat(json().get("rules").findValuesAsText("rule"))
        .containsExactly(
            "respond-to-comments/answer-new-questions",
            "respond-to-comments/answer-questions-first");
    assertThat(json().get("examples")).hasSize(2);
    assertThat(json().get("notes").toString()).contains("stays 8 for platform youtube");
  }

  @Test
  void lookingPublishesNothing() {
    assertThat(run("impact", "--set", "question_wait=10", "--json")).isZero();
    assertThat(run("impact", "respond-to-comments", "--against", "1")).isEqualTo(2);
    assertThat(err).contains("none was ever in force; leave --against out");
  }

  @Test
  void theGateIsExceededByMoreThanItsShare() {
    assertThat(run("impact", "--set", "question_wait=10", "--gate", "50")).isZero();
    assertThat(run("impact", "--set", "question_wait=10", "--gate", "49")).isEqualTo(3);
    assertThat(err.lines())
        .containsExactly(
            "tend: 50.0 % of the accounts would change, over the gate of 49 %; look at the examples");
    assertThat(run("impact", "--gate", "101")).isEqualTo(2);
  }

  @Test
  void aSettingIsHeldToItsNameAndRange() {
    assertThat(run("impact", "--set", "question_wiat=10")).isEqualTo(2);
    assertThat(err)
        .startsWith("tend: there is no setting question_wiat; did you mean question_wait?");
    assertThat(run("impact", "--set", "question_wait=100")).isEqualTo(2);
    assertThat(err).contains("question_wait is out of its range 0 to 72");
    assertThat(run("impact", "--set", "question_wait=4,5")).isEqualTo(2);
    assertThat(err).contains("write 4.5 with a point");
    assertThat(run("impact", "respond-to-coments")).isEqualTo(2);
    assertThat(err).contains("did you mean respond-to-comments?");
  }

  @Test
  void aSettingOfSeveralPlaybooksNeedsOneNamed() throws Exception {
    mine("settings:\n  question_wait: { value: 4, unit: hours, range: [0, 72], why: \"w\" }\n");
    copy("mine", "yours");
    assertThat(run("impact", "--rules", rules(), "--set", "question_wait=5")).isEqualTo(2);
    assertThat(err).contains("question_wait is a setting of mine and yours; name the playbook");
    assertThat(run("impact", "mine", "--rules", rules(), "--set", "question_wait=5")).isZero();
  }

  @Test
  void problemsOfTheFilesAreShownAndNothingIsCompared() throws Exception {
    mine("settings:\n  question_wait: { value: 4 unit: hours }\n");
    assertThat(run("impact", "--rules", rules())).isEqualTo(1);
    assertThat(out).contains("mine/settings.yaml:2");
    assertThat(err).contains("nothing was tried");
    assertThat(run("impact", "mine", "--set", "question_wait=5", "--rules", rules(), "--json"))
        .isEqualTo(1);
    assertThat(json().get("problems")).isNotEmpty();
  }

  @Test
  void theFunnelStandsBesideTheSentences() {
    assertThat(run("impact", "respond-to-comments", "--rule", "answer-questions-first", "--json"))
        .isZero();
    JsonNode funnel = json().get("rules").get(0).get("funnel");
    assertThat(funnel.findValuesAsText("accounts")).containsExactly("2", "2", "2");
    assertThat(funnel.get(1).get("text").asText())
        .isEqualTo("That comment has waited at least [question_wait] hours");
  }

  @Test
  void backtestCountsByTheWeek() {
    String[] days = {"--from", "2026-02-23", "--to", "2026-03-02T08:00:00Z", "--json"};
    List<String> args = new ArrayList<>(List.of("backtest", "answer-questions-first"));
    args.addAll(List.of(days));
    assertThat(run(args.toArray(String[]::new))).isZero();
    assertThat(json().get("rule").asText()).isEqualTo("respond-to-comments/answer-questions-first");
    assertThat(json().get("days").asInt()).isEqualTo(3);
    assertThat(json().get("fired").asInt()).isEqualTo(2);
    assertThat(json().get("accounts").asInt()).isEqualTo(2);
    assertThat(json().get("per_week").findValuesAsText("fired")).containsExactly("1", "1");
  }

  @Test
  void backtestNamesTheNearestRuleAndTheFormOfADay() {
    assertThat(
            run("backtest", "answer-question-first", "--from", "2026-02-23", "--to", "2026-03-01"))
        .isEqualTo(2);
    assertThat(err).contains("did you mean respond-to-comments/answer-questions-first?");
    assertThat(run("backtest", "answer-questions-first", "--from", "soon", "--to", "2026-03-01"))
        .isEqualTo(2);
    assertThat(err).contains("--from soon is no day");
  }

  private String rules() {
    return folder.resolve("rules").toString();
  }

  private void mine(String settings) throws IOException {
    Path mine = Files.createDirectories(folder.resolve("rules/mine"));
    Files.writeString(
        mine.resolve("README.md"),
        "---\nid: mine\ntitle: Mine\nowner: me\nreviewed: 2026-03-01\nsources: [ { id: book, title: A book } ]\n---\n");
    Files.writeString(mine.resolve("settings.yaml"), settings);
    Files.writeString(
        mine.resolve("rules.dslr"),
        """
        rule "question"
          @title("Answer")  @why("It waits.")  @source("book")  @priority("high")  @effort("2 min")
        when
          For each waiting comment that asks a question
          That comment has waited at least [question_wait] hours
        then
          Recommend for that comment "Answer the question"
        end
        """);
    Files.writeString(
        mine.resolve("scenarios.yaml"),
        "now: 2026-03-02T09:00:00Z\nscenarios:\n  - { name: none, given: [], expect: [] }\n");
  }

  private void copy(String from, String to) throws IOException {
    Path target = Files.createDirectories(folder.resolve("rules").resolve(to));
    try (var files = Files.list(folder.resolve("rules").resolve(from))) {
      for (Path file : files.toList()) {
        String text = Files.readString(file).replace("id: " + from, "id: " + to);
        Files.writeString(target.resolve(file.getFileName()), text);
      }
    }
  }
}
