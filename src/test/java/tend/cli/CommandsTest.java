package tend.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TimeZone;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tend.signals.draft.Code;

/** What scripts may rely on: exit codes, one line for an error, JSON and nothing else. */
class CommandsTest extends RunsCommands {
  @TempDir private Path folder;

  private int run(String... args) {
    return kept(Ran.on(folder.resolve("data"), args));
  }

  @BeforeEach
  void threadOfComments() throws Exception {
    Files.writeString(
        folder.resolve("t.csv"),
        """
        id,parent_id,at,author,likes,text
        c1,,2026-03-01T10:00:00Z,Ana,3,How long does it rest?
        c2,,2026-03-01T11:00:00Z,Bo,0,Nice
        c2.r,c2,2026-03-01T12:00:00Z,Studio,0,"Thank you, Bo"
        c3,,2026-02-31T11:00:00Z,Cem,0,Nice
        """);
  }

  private int importing() {
    return run(
        "import",
        folder.resolve("t.csv").toString(),
        "--account",
        "studio",
        "--creator",
        "Studio",
        "--json");
  }

  @Test
  void importTellsWhatItDidAndWhatItLeftOut() {
    assertThat(importing()).isEqualTo(1);
    assertThat(json().get("read").asInt()).isEqualTo(3);
    assertThat(json().get("added").asInt()).isEqualTo(3);
    assertThat(json().get("left_out").asInt()).isEqualTo(1);
    assertThat(json().get("problems").get(0).get("line").asInt()).isEqualTo(5);
    assertThat(json().get("counts").get("comments").asInt()).isEqualTo(2);
    importing();
    assertThat(json().get("added").asInt()).isZero();
    assertThat(json().get("known").asInt()).isEqualTo(3);
  }

  @Test
  void importSaysWhichQuestionsItCannotAnswer() {
    importing();
    assertThat(json().get("cannot_tell"))
        .extracting(JsonNode::asText)
        .hasSize(4)
        .first()
        .isEqualTo(
            "It holds no followers: how many there are and who is new among them stay unknown.");
  }

  @Test
  void healthHasTheNumbersAndNullWhereDataIsMissing() {
    importing();
    assertThat(run("health", "--account", "studio", "--json")).isZero();
    assertThat(json().get("opened").asInt()).isEqualTo(2);
    assertThat(json().get("answered").asInt()).isEqualTo(1);
    assertThat(json().get("answer_rate").asDouble()).isEqualTo(0.5);
    assertThat(json().get("followers").isNull()).isTrue();
  }

  @Test
  void todayAnswerAndUndo() {
    importing();
    assertThat(run("today", "--account", "studio", "--json")).isZero();
    JsonNode item = json().get("items").get(0);
    assertThat(item.get("rule").asText()).isEqualTo("answer-questions-first");
    assertThat(item.get("score_parts").get(0).get("name").asText()).isEqualTo("priority");
    assertThat(item.get("subject").get("text").asText()).isEqualTo("How long does it rest?");
    String id = item.get("id").asText();
    assertThat(run("answer", id, "done", "--json")).isZero();
    assertThat(out.strip()).isEqualTo("{\"id\":\"" + id + "\",\"state\":\"done\"}");
    run("today", "--account", "studio", "--json");
    assertThat(json().get("items")).isEmpty();
    run("answer", id, "undo");
    run("today", "--account", "studio", "--json");
    assertThat(json().get("items")).hasSize(1);
  }

  @Test
  void aReplaySaysWhatItWasMadeFrom() {
    importing();
    run("today", "--account", "studio", "--json");
    String id = json().get("items").get(0).get("id").asText();
    assertThat(run("replay", id, "--json", "--at", "2026-03-09T09:00:00Z")).isZero();
    assertThat(json().get("outcome").asText()).isEqualTo("same");
    assertThat(json().get("at").asText()).isEqualTo("2026-03-02T09:00:00Z");
    assertThat(run("replay", id)).isZero();
    assertThat(out)
        .startsWith(id + " respond-to-comments/answer-questions-first: the same, byte for byte");
  }

  @Test
  void aReplayOfSomebodyForgottenIsAProblem() {
    importing();
    run("today", "--account", "studio", "--json");
    String id = json().get("items").get(0).get("id").asText();
    run("forget", "Ana", "--account", "studio");
    assertThat(run("replay", id)).isEqualTo(1);
    assertThat(out).contains(": forgotten").doesNotContain("Ana", "rest?");
  }

  @Test
  void aReplayOfNothingNamesTheNextStep() {
    assertThat(run("replay", "0123")).isEqualTo(2);
    assertThat(err.strip())
        .isEqualTo("tend: there is no item 0123; list them with: today --account NAME");
  }

  @Test
  void resultsAreOneObjectARule() {
    importing();
    run("today", "--account", "studio", "--json");
    run("answer", json().get("items").get(0).get("id").asText(), "done");
    assertThat(run("results", "answer-questions-first", "--json")).isZero();
    assertThat(out.strip())
        .isEqualTo(
            "{\"from\":null,\"to\":\"2026-03-02T09:00:00Z\",\"rules\":[{"
                + "\"rule\":\"respond-to-comments/answer-questions-first\",\"listed\":1,"
                + "\"done\":1,\"ticked\":0,\"later\":0,\"not_for_me\":0,\"put_off\":0,\"reasons\":[],"
                + "\"words\":[],\"open\":0,\"gone\":0,\"median_hours_to_done\":0.0,"
                + "\"noisy\":false,\"next\":null}]}");
  }

  @Test
  void evaluateGivesTheSameBytesInAnyTimeZone() {
    importing();
    TimeZone before = TimeZone.getDefault();
    try {
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
      run("evaluate", "--json");
      String there = out;
      TimeZone.setDefault(TimeZone.getTimeZone("America/Los_Angeles"));
      run("evaluate", "--json");
      assertThat(out).isEqualTo(there).contains("\"account\":\"studio\"");
    } finally {
      TimeZone.setDefault(before);
    }
  }

  @Test
  void explainShowsValueBesideBound() {
    importing();
    assertThat(run("explain", "--account", "studio", "--rule", "answer-questions-first", "--json"))
        .isZero();
    JsonNode sentence = json().get("rules").get(0).get("sentences").get(1);
    assertThat(sentence.get("text").asText()).isEqualTo("That comment has waited at least 4 hours");
    assertThat(sentence.get("held").asBoolean()).isTrue();
    assertThat(sentence.get("value").asText()).isEqualTo("23 h");
    assertThat(sentence.get("bound").asText()).isEqualTo("4 h");
  }

  @Test
  void accountSetChangesAndRefuses() {
    importing();
    assertThat(
            run(
                "account",
                "set",
                "studio",
                "--zone",
                "Europe/Berlin",
                "--minutes",
                "10,10,10,10,10,0,0",
                "--hours",
                "08:00-20:00",
                "--rest-days",
                "sun",
                "--json"))
        .isZero();
    assertThat(json().get("zone").asText()).isEqualTo("Europe/Berlin");
    assertThat(json().get("rest_days").get(0).asText()).isEqualTo("sunday");
    assertThat(run("account", "set", "studio", "--zone", "Mars/Base")).isEqualTo(2);
    assertThat(err)
        .isEqualToIgnoringNewLines(
            "tend: --zone Mars/Base is no time zone; write one such as Europe/Berlin");
  }

  @Test
  void accountsListsOneALine() {
    importing();
    assertThat(run("accounts", "--json")).isZero();
    assertThat(json().get("interactions").asInt()).isEqualTo(3);
    assertThat(json().get("last_activity").asText()).isEqualTo("2026-03-01T12:00:00Z");
    assertThat(json().get("open").asInt()).isEqualTo(1);
  }

  @Test
  void checkTestAndStatusOfTheShippedRules() {
    assertThat(run("check", "--json")).isZero();
    assertThat(json().get("problems")).isEmpty();
    assertThat(run("test", "--json")).isZero();
    assertThat(json().get("failed").asInt()).isZero();
    assertThat(json().get("passed").asInt()).isGreaterThan(20);
    assertThat(run("status", "--json")).isZero();
    assertThat(json().get("degraded").asBoolean()).isFalse();
  }

  @Test
  void errorsAreOneLineWithTheNextStep() {
    assertThat(run("today", "--account", "nobody")).isEqualTo(2);
    assertThat(err)
        .isEqualToIgnoringNewLines(
            "tend: there is no account nobody; import a file with: import FILE --account nobody");
    assertThat(run("import", "gone.csv", "--account", "a")).isEqualTo(2);
    assertThat(err)
        .isEqualToIgnoringNewLines("tend: gone.csv: there is no such file; check the path");
    assertThat(run("answer", "nothing", "done")).isEqualTo(2);
    assertThat(run("today")).isEqualTo(2);
    assertThat(err.lines()).hasSize(1);
    assertThat(run("nonsense")).isEqualTo(2);
    assertThat(run("today", "--account", "x", "--at", "noon")).isEqualTo(2);
    assertThat(err).contains("\"noon\" is no moment; write 2026-03-02T09:00:00Z");
    assertThat(run("check", "no-such-folder")).isEqualTo(2);
    assertThat(err.lines()).hasSize(1);
  }

  @Test
  void anImportThatFailsLeavesNothing() {
    importing();
    assertThat(run("import", folder.resolve("gone.csv").toString(), "--account", "fresh"))
        .isEqualTo(2);
    run("accounts");
    assertThat(out).doesNotContain("fresh");
  }

  @Test
  void aPortInUseIsOneLine() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertThat(run("serve", "--port", String.valueOf(taken.getLocalPort()))).isEqualTo(2);
      assertThat(err)
          .isEqualToIgnoringNewLines(
              "tend: port "
                  + taken.getLocalPort()
                  + " is in use; choose another with --port, or 0 for any free one");
    }
  }

  @Test
  void checkNamesTheLineAndTheNearestSentence() throws Exception {
    Path playbook = Files.createDirectories(folder.resolve("rules/mine"));
    Files.writeString(
        playbook.resolve("README.md"),
        "---\nid: mine\ntitle: Mine\nowner: me\nreviewed: 2026-03-01\nsources: [ { id: s, title: S } ]\n---\n");
    Files.writeString(playbook.resolve("settings.yaml"), "settings: {}\n");
    Files.writeString(
        playbook.resolve("scenarios.yaml"),
        "now: 2026-03-02T09:00:00Z\nscenarios: [ { name: quiet, given: [], expect: [] } ]\n");
    Files.writeString(
        playbook.resolve("rules.dslr"),
        "rule \"one\"\n  @title(\"T\") @why(\"W\") @source(\"s\") @priority(\"high\") @effort(\"1 min\")\nwhen\n  For each waiting coment\nthen\n  Recommend for that comment \"Answer\"\nend\n");
    assertThat(run("check", folder.resolve("rules").toString())).isEqualTo(1);
    assertThat(out)
        .contains(
            "rules/mine/rules.dslr:4:3: error TD002",
            "did you mean: For each waiting comment",
            "^^^");
  }

  @Test
  void policiesAreLookedUpByPlatformAndAction() {
    assertThat(run("policies", "linkedin", "--action", "giveaway", "--json")).isZero();
    assertThat(json().get("allowed").asBoolean()).isFalse();
    assertThat(json().at("/refused_by/0/policy").asText()).isEqualTo("linkedin/no-contests");
    assertThat(json().at("/refused_by/0/as_of").asText()).isEqualTo("2026-08-01");
    assertThat(json().get("note").asText()).contains("not legal advice");
    assertThat(run("policies", "x")).isZero();
    assertThat(out)
        .contains("x/daily-replies  An account that is not verified may send 200 replies a day.")
        .contains("not legal advice");
    assertThat(run("policies", "linkedn")).isEqualTo(ExitCode.WRONG);
    assertThat(err).contains("did you mean linkedin?").hasLineCount(1);
    assertThat(run("policies", "x", "--action", "givaway")).isEqualTo(ExitCode.WRONG);
    assertThat(err).contains("did you mean giveaway?").hasLineCount(1);
    assertThat(run("policies", "--action", "giveaway")).isEqualTo(ExitCode.WRONG);
    assertThat(err).contains("--action needs a platform").hasLineCount(1);
  }

  @Test
  void statusCountsStalePoliciesAndCheckWarnsOfThem() {
    assertThat(run("status", "--json")).isZero();
    assertThat(json().get("policies")).hasSize(11);
    assertThat(json().at("/policies/0/pack").asText()).isEqualTo("bluesky");
    assertThat(json().at("/policies/0/stale").asInt()).isZero();
    assertThat(run("status", "--at", "2027-06-01T09:00:00Z")).isZero();
    assertThat(out).contains("policies/linkedin").contains("4 statements, 4 stale");
    assertThat(run("check", "--at", "2027-06-01T09:00:00Z")).isZero();
    assertThat(out).contains("rules/policies/linkedin/policy.yaml:7:9: warning TD042: ");
    assertThat(run("check")).isZero();
    assertThat(out).isEqualTo("No problems.\n");
  }

  @Test
  void anAccountSaysWhetherItIsVerifiedAndWhereItsPeopleAre() {
    importing();
    assertThat(run("account", "set", "studio", "--json")).isZero();
    assertThat(json().get("verified").asText()).isEqualTo("unknown");
    assertThat(json().get("regions")).extracting(JsonNode::asText).containsExactly("all");
    assertThat(run("account", "set", "studio", "--verified", "yes", "--regions", "uk,us")).isZero();
    assertThat(run("account", "set", "studio", "--json")).isZero();
    assertThat(json().get("verified").asText()).isEqualTo("yes");
    assertThat(json().get("regions")).extracting(JsonNode::asText).containsExactly("uk", "us");
    assertThat(run("account", "set", "studio", "--verified", "maybe")).isEqualTo(ExitCode.WRONG);
    assertThat(run("account", "set", "studio", "--regions", "mars")).isEqualTo(ExitCode.WRONG);
    assertThat(err).contains("there are eu, uk, us").hasLineCount(1);
  }

  private int draft(String text, String... more) {
    InputStream before = System.in;
    System.setIn(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    try {
      List<String> args = new ArrayList<>(List.of("draft", "--account", "studio"));
      args.addAll(List.of(more));
      return run(args.toArray(String[]::new));
    } finally {
      System.setIn(before);
    }
  }

  @Test
  void aDraftIsCheckedAndThePersonShown() {
    importing();
    assertThat(draft("It rests for an hour. Which flour did you take?", "--to", "Ana", "--json"))
        .isZero();
    assertThat(json().get("ok").asBoolean()).isTrue();
    assertThat(json().get("warnings")).isEmpty();
    assertThat(json().get("person").get("comments").asInt()).isEqualTo(1);
    assertThat(json().get("person").get("last_asked").asText()).isEqualTo("2026-03-01T10:00:00Z");
    assertThat(draft("Great!", "--to", "Ana", "--json")).isZero();
    assertThat(json().get("ok").asBoolean()).isFalse();
    assertThat(json().get("warnings").get(0).get("code").asText()).isEqualTo("generic-praise");
  }

  @Test
  void aDraftThatMustNotBeSentIsAProblem() {
    importing();
    assertThat(draft("Follow for follow?", "--to", "Bo")).isEqualTo(1);
    assertThat(out).startsWith("error swap: ");
    assertThat(out).contains("Bo wrote to you once, last on 2026-03-01");
  }

  @Test
  void noDraftIsWrongUsage() {
    importing();
    assertThat(draft(" ")).isEqualTo(2);
    assertThat(err)
        .isEqualTo(
            "tend: there is no text on standard input; write: tend draft --account NAME < draft.txt\n");
    assertThat(draft("Hello there", "--platform", "instagarm")).isEqualTo(2);
  }

  @Test
  void theHelpNamesEveryCodeOfADraft() {
    assertThat(run("draft", "--help")).isZero();
    for (Code code : Code.values()) {
      assertThat(out).contains(code.word() + " ").contains(code.meaning());
    }
  }

  @Test
  void anAccountHasPausesQuietHoursAndAssistants() {
    run("import", folder.resolve("t.csv").toString(), "--account", "studio", "--creator", "Studio");
    String[] set = {"account", "set", "studio", "--json"};
    assertThat(run(and(set, "--pause", "2026-12-20..2027-01-03", "--quiet", "21-8"))).isZero();
    assertThat(run(and(set, "--assistant", "Kim=15", "--assistant", "Lou Ek=5"))).isZero();
    assertThat(json().path("pauses").toString()).isEqualTo("[\"2026-12-20..2027-01-03\"]");
    assertThat(json().path("quiet").asText()).isEqualTo("21:00-08:00");
    assertThat(json().path("assistants").toString()).isEqualTo("[\"Kim=15\",\"Lou Ek=5\"]");
    assertThat(run(and(set, "--pause", "none", "--quiet", "none", "--assistant", "none"))).isZero();
    assertThat(json().path("pauses")).isEmpty();
    assertThat(json().path("quiet").asText()).isEqualTo("none");
    assertThat(json().path("assistants")).isEmpty();
  }

  @Test
  void whatIsNoPauseNoHoursAndNoAssistantIsToldApart() {
    run("import", folder.resolve("t.csv").toString(), "--account", "studio", "--creator", "Studio");
    String[] set = {"account", "set", "studio"};
    for (String[] wrong :
        List.of(
            and(set, "--pause", "2027-01-03..2026-12-20"),
            and(set, "--pause", "2026-01-01..2029-01-01"),
            and(set, "--pause", "Christmas"),
            and(set, "--quiet", "21"),
            and(set, "--quiet", "8-8"),
            and(set, "--quiet", "8-25"),
            and(set, "--assistant", "Kim"),
            and(set, "--assistant", "Kim=2000"))) {
      assertThat(run(wrong)).as(String.join(" ", wrong)).isEqualTo(ExitCode.WRONG);
      assertThat(err).contains("; write");
    }
  }

  @Test
  void endingAPauseKeepsTheDaysThatWerePaused() {
    run("import", folder.resolve("t.csv").toString(), "--account", "studio", "--creator", "Studio");
    run("account", "set", "studio", "--pause", "2026-02-20..2026-03-20");
    assertThat(run("account", "set", "studio", "--pause", "none", "--json")).isZero();
    assertThat(json().path("pauses").toString()).isEqualTo("[\"2026-02-20..2026-03-01\"]");
  }

  @Test
  void anItemIsHandedOverAndTakenBack() {
    run("import", folder.resolve("t.csv").toString(), "--account", "studio", "--creator", "Studio");
    run("account", "set", "studio", "--assistant", "Kim=15");
    run("today", "--account", "studio", "--json");
    String id = json().path("items").path(0).path("id").asText();
    assertThat(run("assign", id, "--to", "Kim", "--json")).isZero();
    assertThat(json().path("assistant").asText()).isEqualTo("Kim");
    run("today", "--account", "studio", "--json");
    assertThat(json().path("handed").path(0).path("item").path("id").asText()).isEqualTo(id);
    run("today", "--account", "studio", "--for", "Kim", "--json");
    assertThat(json().path("for").asText()).isEqualTo("Kim");
    assertThat(json().path("items").path(0).path("id").asText()).isEqualTo(id);
    assertThat(run("assign", id, "--back")).isZero();
    run("today", "--account", "studio", "--json");
    assertThat(json().path("handed")).isEmpty();
  }

  @Test
  void nobodyIsHandedAnItemByMistake() {
    run("import", folder.resolve("t.csv").toString(), "--account", "studio", "--creator", "Studio");
    assertThat(run("assign", "nothing", "--to", "Kim")).isEqualTo(ExitCode.WRONG);
    assertThat(err).contains("there is no item nothing; list them with");
    assertThat(run("assign", "nothing")).isEqualTo(ExitCode.WRONG);
  }

  private static String[] and(String[] some, String... others) {
    List<String> all = new ArrayList<>(List.of(some));
    all.addAll(List.of(others));
    return all.toArray(String[]::new);
  }
}
