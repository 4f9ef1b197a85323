package tend.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import tend.Given;

/**
 * What a strategist types, from an empty folder to a tested rule and the reasons of its silence.
 */
class WritingTest extends RunsCommands {
  @TempDir private Path folder;
  private int commands;

  private int run(String... args) {
    List<String> all = new ArrayList<>(List.of(args));
    all.addAll(List.of("--rules", folder.resolve("rules").toString()));
    commands++;
    return kept(Ran.on(folder.resolve("data"), all.toArray(String[]::new)));
  }

  private void edit(String file, String was, String is) throws Exception {
    Path path = folder.resolve("rules").resolve(file);
    String before = Files.readString(path);
    assertThat(before).contains(was);
    Files.writeString(path, before.replace(was, is));
  }

  private void importing(String rows) throws Exception {
    Path file = Files.writeString(folder.resolve("a.csv"), rows);
    assertThat(run("import", file.toString(), "--account", "studio")).as(err).isZero();
  }

  @Test
  void fromAnEmptyFolderToATestedRuleInSixCommands() throws Exception {
    assertThat(run("new", "playbook", "answer-fast")).isZero();
    assertThat(run("phrases", "words", "comment")).isZero();
    assertThat(out).contains("That comment has at least {number} words");
    assertThat(run("new", "rule", "answer-fast/answer-long-letters")).isZero();
    edit(
        "answer-fast/rules.dslr",
        "  That comment has waited at least 24 hours\n",
        "  That comment has waited at least 24 hours\n  That comment has at least 5 words\n");
    assertThat(run("check")).isZero();
    assertThat(out).isEqualTo("No problems.\n");
    assertThat(run("new", "scenario", "answer-fast/answer-long-letters", "--most", "9")).isZero();
    assertThat(run("test", "--cover", "--min-cover", "100")).as(out + err).isZero();
    assertThat(out).contains("0 failed").contains("Scenarios show 100 %");
    assertThat(commands).isLessThanOrEqualTo(6);
  }

  @Test
  void whatNewWritesIsCanonicalAndNothingIsOverwritten() throws Exception {
    run("new", "playbook", "answer-fast");
    assertThat(run("fmt", "--check")).isZero();
    String before = Files.readString(folder.resolve("rules/answer-fast/rules.dslr"));
    assertThat(run("new", "playbook", "answer-fast")).isEqualTo(2);
    assertThat(err).startsWith("tend: there is already a folder").contains("choose another name");
    assertThat(run("new", "rule", "answer-fast/answer-questions")).isEqualTo(2);
    assertThat(err).contains("has a rule answer-questions; choose another name");
    assertThat(run("new", "rule", "Answer Fast")).isEqualTo(2);
    assertThat(run("new", "playbook", "Answer Fast")).isEqualTo(2);
    assertThat(err).contains("is no name for a playbook");
    for (String reserved : List.of("vocabulary", "policies", "baseline")) {
      assertThat(run("new", "playbook", reserved)).isEqualTo(2);
      assertThat(err).contains("the folder " + reserved + " is for something else");
      assertThat(folder.resolve("rules").resolve(reserved)).doesNotExist();
    }
    assertThat(run("new", "rule", "nothing/here")).isEqualTo(2);
    assertThat(err).contains("begin one with: tend new playbook nothing");
    assertThat(Files.readString(folder.resolve("rules/answer-fast/rules.dslr"))).isEqualTo(before);
  }

  @Test
  void aGateThatIsMissedEndsWithThreeAndOffersAScenario() throws Exception {
    run("new", "playbook", "answer-fast");
    edit(
        "answer-fast/scenarios.yaml",
        "vary: { age: [3.98h, 4h, 4.02h] }\n    expect-fires: { answer-questions: [no, yes, yes] }",
        "vary: { age: [4h, 4.02h] }\n    expect-fires: { answer-questions: [yes, yes] }");
    assertThat(run("test", "--cover", "--min-cover", "100")).isEqualTo(3);
    assertThat(err).contains("under the gate of 100 %");
    assertThat(out)
        .contains(
            "\"That comment has waited at least [question_wait] hours\": never below the bound",
            "age: 3.98h",
            "expect-fires: { answer-questions: no }");
    assertThat(run("test", "--cover", "--json")).isZero();
    assertThat(json().get("coverage_percent").asInt()).isLessThan(100);
    assertThat(json().get("offers").get(0).get("rule").asText()).isEqualTo("answer-questions");
    JsonNode sentence =
        json().get("coverage").get("answer-fast/answer-questions").get("sentences").get(1);
    assertThat(sentence.get("seen").get("below").asInt()).isZero();
  }

  @Test
  void aFailingScenarioTellsWhyNotAtItsLineAndInXml() throws Exception {
    run("new", "playbook", "answer-fast");
    edit("answer-fast/scenarios.yaml", "[no, yes, yes]", "[yes, yes, yes]");
    Path xml = folder.resolve("build/report.xml");
    assertThat(run("test", "--junit", xml.toString())).isEqualTo(1);
    assertThat(out)
        .contains(
            "rules/answer-fast/scenarios.yaml:3",
            "expected {answer-questions=true}",
            "no   That comment has waited at least 4 hours  (it has 3 h 58); waiting 2 min would"
                + " do");
    DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    Document report = factory.newDocumentBuilder().parse(xml.toFile());
    Element suite = (Element) report.getElementsByTagName("testsuite").item(0);
    assertThat(suite.getAttribute("tests")).isEqualTo("5");
    assertThat(suite.getAttribute("failures")).isEqualTo("1");
    assertThat(report.getElementsByTagName("failure").item(0).getTextContent())
        .contains("waiting 2 min would do");
  }

  @Test
  void aReportThatCannotBeWrittenIsOneLine() throws Exception {
    run("new", "playbook", "answer-fast");
    Path file = Files.writeString(folder.resolve("file"), "");
    for (Path junit : List.of(folder, file.resolve("report.xml"))) {
      assertThat(run("test", "--junit", junit.toString())).isEqualTo(2);
      assertThat(err)
          .startsWith("tend: cannot read or write " + (junit.equals(folder) ? folder : file))
          .endsWith("; check the path and its rights\n")
          .hasLineCount(1);
    }
  }

  @Test
  void aTodoNeverFailsAndIsToldWhenItPasses() throws Exception {
    run("new", "playbook", "answer-fast");
    edit(
        "answer-fast/scenarios.yaml",
        "  - name: answer-questions, nobody waits\n",
        "  - name: answer-questions, nobody waits\n    todo: some day\n");
    assertThat(run("test")).isZero();
    assertThat(out).contains("todo passes answer-questions, nobody waits").contains("1 todo");
  }

  @Test
  void aWhyNotThatNamesTheWrongSentenceFails() throws Exception {
    run("new", "playbook", "answer-fast");
    edit(
        "answer-fast/scenarios.yaml",
        "because: \"For each waiting comment that asks a question\"",
        "because: \"That comment has waited at least [question_wait] hours\"");
    assertThat(run("test")).isEqualTo(1);
    assertThat(out).contains("failed  answer-questions, not for thanks");
    edit("answer-fast/scenarios.yaml", "because: \"That comment has", "because: \"That coment has");
    assertThat(run("check")).isEqualTo(1);
    assertThat(out).contains("the rule answer-questions has no such sentence");
  }

  @Test
  void anEmptyRunIsNoSuccess() throws Exception {
    Files.createDirectories(folder.resolve("rules"));
    assertThat(run("test")).isEqualTo(2);
    assertThat(err).contains("/rules; begin one with: tend new playbook");
  }

  @Test
  void explainTellsWhatFiredWhatYieldedAndWhatIsNear() throws Exception {
    run("new", "playbook", "answer-fast");
    run("new", "rule", "answer-fast/answer-any");
    edit("answer-fast/rules.dslr", "at least 24 hours", "at least 1 hours");
    edit("answer-fast/rules.dslr", "@priority(\"urgent\")", "@priority(\"high\")");
    edit("answer-fast/scenarios.yaml", "answer-any: [no, yes, yes]", "answer-any: [yes, yes, yes]");
    importing(
        """
        kind,id,at,author_id,text
        comment,q1,2026-03-02T03:00:00Z,ana,Do you ship to Norway?
        comment,q2,2026-03-02T06:00:00Z,bo,What does it cost?
        """);
    assertThat(run("explain", "--account", "studio", "--json")).as(err).isZero();
    JsonNode rules = json().get("rules");
    assertThat(rule(rules, "answer-questions", "q1").get("fired").asBoolean()).isTrue();
    JsonNode lost = rule(rules, "answer-any", "q1");
    assertThat(lost.get("fired").asBoolean()).isTrue();
    assertThat(lost.get("suppressed_by").asText())
        .isEqualTo(
            "the rule answer-fast/answer-questions, which is as pressing and stands before it");
    run(
        "explain",
        "--account",
        "studio",
        "--rule",
        "answer-questions",
        "--subject",
        "q2",
        "--json");
    JsonNode near = json().get("rules").get(0);
    assertThat(near.get("fired").asBoolean()).isFalse();
    assertThat(near.get("sentences").get(1).get("held").asBoolean()).isFalse();
    assertThat(near.get("sentences").get(1).get("value").asText()).isEqualTo("3 h");
    assertThat(near.get("sentences").get(1).get("bound").asText()).isEqualTo("4 h");
    assertThat(near.get("sentences").get(1).get("change").asText()).isEqualTo("waiting 1 h");
    assertThat(run("explain", "--account", "studio", "--rule", "answer-questons")).isEqualTo(2);
    assertThat(err).contains("did you mean answer-fast/answer-questions?");
    assertThat(run("explain", "--account", "studio", "--subject", "q9")).isEqualTo(2);
    assertThat(err).contains("nothing with the key q9");
  }

  @Test
  void whatIsAnsweredIsSaidToBe() throws Exception {
    run("new", "playbook", "answer-fast");
    importing(
        """
        kind,id,at,author_id,own,text,parent
        comment,q1,2026-03-01T03:00:00Z,ana,false,Do you ship to Norway?,
        reply,r1,2026-03-01T04:00:00Z,me,true,We do.,q1
        comment,q2,2026-03-02T03:00:00Z,bo,false,And to Peru?,
        comment,old,2025-11-02T03:00:00Z,cem,false,And to Chile?,
        """);
    assertThat(run("explain", "--account", "studio", "--subject", "q1")).isZero();
    assertThat(out).isEqualTo("q1 needs nothing: you answered there at 2026-03-01T04:00:00Z\n");
    run("explain", "--account", "studio", "--subject", "r1", "--json");
    assertThat(json().get("settled").asText()).startsWith("r1 is the account's own");
    run("explain", "--account", "studio", "--subject", "old");
    assertThat(out).startsWith("old waits for more than 30 days");
    run("explain", "--account", "studio", "--subject", "q2");
    assertThat(out).startsWith("answer-fast/answer-questions fired for q2");
  }

  @Test
  void whoReadsIsToldOfAPlaybookThatIsBroken() throws Exception {
    run("new", "playbook", "answer-fast");
    importing(
        "kind,id,at,author_id,text\ncomment,q1,2026-03-02T03:00:00Z,ana,Do you ship to Norway?\n");
    assertThat(run("today", "--account", "studio")).isZero();
    assertThat(err).isEmpty();
    assertThat(out).contains("Answer the question");

    edit("answer-fast/rules.dslr", "For each waiting comment", "For each waitin comment");
    run("new", "playbook", "answer-slow");
    edit("answer-slow/rules.dslr", "For each waiting comment", "For each waitin comment");
    for (String reader : List.of("today", "explain", "evaluate")) {
      assertThat(run(reader, "--account", "studio")).isZero();
      assertThat(err.lines())
          .as(reader)
          .hasSize(2)
          .anyMatch(
              l ->
                  l.startsWith("tend: the playbook answer-fast runs its last good version: ")
                      && l.endsWith(
                          "rules.dslr:7: this sentence is not in the vocabulary; see all with: tend"
                              + " status"))
          .anyMatch(l -> l.startsWith("tend: the playbook answer-slow is not in force: "));
    }
    assertThat(out).contains("answer-questions");
    run("explain", "--account", "studio", "--json");
    assertThat(json().get("not_in_force")).hasSize(2);

    edit("answer-slow/rules.dslr", "answer-questions", "answer-slowly");
    assertThat(run("explain", "--account", "studio", "--rule", "answer-slowly")).isEqualTo(2);
    assertThat(err)
        .startsWith(
            "tend: the rule answer-slowly does not speak; the playbook answer-slow is not in"
                + " force: ")
        .contains("this sentence is not in the vocabulary; see all with: tend status");
  }

  @Test
  void aPlaybookWithAFileThatCannotBeReadIsNotInForce() throws Exception {
    run("new", "playbook", "answer-fast");
    Files.write(folder.resolve("rules/answer-fast/more.dslr"), new byte[] {(byte) 0xC3, 0x28});
    assertThat(run("status")).isEqualTo(1);
    assertThat(out).contains("answer-fast                  not in force");
  }

  @Test
  void theHealthyAccountsAreCheckedAndTestedToo() throws Exception {
    run("new", "playbook", "answer-fast");
    Path healthy =
        Files.createDirectories(folder.resolve("rules/baseline")).resolve("healthy.yaml");
    String quiet =
        "now: 2026-03-02T09:00:00Z\nscenarios:\n  - name: Calm\n    given: []\n    expect: []\n";
    Files.writeString(healthy, quiet);
    assertThat(run("check")).isZero();
    assertThat(run("test")).isZero();
    assertThat(out).contains("passed  healthy account: Calm");
    Files.writeString(
        healthy,
        quiet.replace("[]\n    ex", "[ { comment: q, age: 9h, text: \"What is it?\" } ]\n    ex"));
    assertThat(run("test", "answer-fast")).isEqualTo(1);
    assertThat(out)
        .contains(
            "failed  healthy account: Calm", "got      [answer-fast/answer-questions about q]");
    Files.writeString(healthy, quiet.replace("given", "gievn"));
    for (String path : List.of("rules", "rules/baseline", "rules/baseline/healthy.yaml")) {
      assertThat(run("check", folder.resolve(path).toString())).as(path).isEqualTo(1);
      assertThat(out).as(path).contains("baseline/healthy.yaml:4:5: error TD031");
    }
    assertThat(run("check", folder.resolve("rules/answer-fast").toString())).isZero();
    assertThat(run("test")).isEqualTo(1);
    assertThat(err).contains("baseline/healthy.yaml:4:5: error TD031");
  }

  @Test
  void theNearestMissComesFirstAcrossPlaybooks() throws Exception {
    run("new", "playbook", "a-far");
    edit("a-far/settings.yaml", "value: 4", "value: 60");
    edit("a-far/scenarios.yaml", "[3.98h, 4h, 4.02h]", "[59h, 60h, 61h]");
    edit("a-far/scenarios.yaml", "age: 5h", "age: 61h");
    run("new", "playbook", "b-near");
    importing(
        "kind,id,at,author_id,text\ncomment,q1,2026-03-02T06:00:00Z,ana,Do you ship to Norway?\n");
    assertThat(run("explain", "--account", "studio")).isZero();
    assertThat(err).isEmpty();
    assertThat(out.lines().filter(l -> l.contains("stayed silent")))
        .extracting(l -> l.substring(0, l.indexOf('/')))
        .containsExactly("b-near", "a-far");
  }

  private static JsonNode rule(JsonNode rules, String name, String subject) {
    for (JsonNode one : rules) {
      if (one.get("rule").asText().endsWith("/" + name)
          && one.get("subject").asText().equals(subject)) {
        return one;
      }
    }
    throw new AssertionError(name + " about " + subject + " is not in " + rules);
  }

  @Test
  void phrasesAreFoundByTheirWordsAndTheBookIsTrue() throws Exception {
    run("new", "playbook", "answer-fast");
    assertThat(run("phrases", "norwegian", "blue")).isEqualTo(2);
    assertThat(err).contains("no sentence speaks of norwegian blue");
    assertThat(run("phrases", "norwegian", "blue", "--json")).isEqualTo(2);
    assertThat(json().get("phrases")).isEmpty();
    for (String gate : List.of("-1", "101")) {
      assertThat(run("test", "--min-cover", gate)).isEqualTo(2);
      assertThat(err).contains("--min-cover " + gate + " is no share; give 0 to 100");
    }
    run("phrases", "peers", "topics", "--json");
    assertThat(json().get("phrases").get(0).get("sentence").asText()).contains("topics");
    Ran book = Ran.of(Given.NOW, List.of("phrases", "--markdown", "--rules", "rules"));
    assertThat(book.code()).isZero();
    assertThat(book.out())
        .as("write it anew with: tend phrases --markdown > rules/vocabulary/PHRASES.md")
        .isEqualTo(Files.readString(Path.of("rules/vocabulary/PHRASES.md")));
  }
}
