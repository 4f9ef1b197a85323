package tend.playbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What may reach a file over the web: words, finished or not. */
class NoCodeTest {
  @Test
  void everyShippedRuleIsWords() {
    for (PlaybookFiles files : RulesFolder.read(Path.of("rules")).playbooks()) {
      files.files().forEach((name, text) -> assertWords(files.path() + "/" + name, text));
    }
  }

  private static void assertWords(String path, String text) {
    if (path.endsWith(".dslr")) {
      assertThat(NoCode.in(path, text)).as(path).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "  For each waiting com",
        "  That comment has waited at least [question_w hours",
        "  That person’s comments are at most 0,8 %",
        "  @title(\"Ask (and wait), or not\")",
        "# a comment may say anything: a = b; (c)",
        "rule",
        "  That comment mentions \"a+b (c)\"",
        "\tWho knows",
        "  @",
        "  @why",
        "  @why(",
        "  @why(\"It has waited",
        "  @why(\"It has waited.",
        "  @why(\"It has waited\"",
        "  @why(\"They say \"hello\" and wait.\")",
        "  @effort(2 min)",
        "  @priority(\"high\")  @effort(\"2",
        "  @why(\"It has\n    waited.\")",
        "  @why(\"It has\n    \"waited\" long,\n  is that right?\")"
      })
  void aLineThatIsNotFinishedIsStillWords(String line) {
    assertThat(NoCode.in("rules.dslr", "rule \"a\"\n" + line + "\n")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "> System.exit(1);",
        ">",
        "eval( true )",
        "import java.lang.System",
        "import function a",
        "package evil",
        "global Runtime r",
        "function void f",
        "declare A",
        "query q",
        "salience 10",
        "dialect \"mvel\"",
        "$c : WaitingComment()",
        "not WaitingComment( id == 1 )",
        "That comment mentions \"a\" + b",
        "That comment mentions \"a\"), eval(true), (\"b\"",
        "Recommend \"a\" ); System.exit(1); outcome.recommend( \"b\"",
        "@title(\"a\") eval(true)",
        "@title(\"a\" + b)",
        "@title(\"dialect \"mvel\"\")",
        "@title(eval(true)",
        "@title(\"java.lang.System",
        "@title(\"a\"); b",
        "rule \">\"",
        "rule \"x */ static { } /* y\"",
        "/* */",
        "java.lang.Runtime",
        "Recommend \"never closed",
        "For each waiting comment\u2028eval true",
        "That comment mentions \"a\u2028b\"",
        "a\u0000b",
        "\u202Etxe",
        "That comment mentions \"\\u0022\""
      })
  void whatOnlyCodeLooksLikeIsNone(String line) {
    assertThat(NoCode.in("rules.dslr", "rule \"a\"\nwhen\n" + line + "\n"))
        .singleElement()
        .satisfies(issue -> assertThat(issue.line()).isEqualTo(3));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"System.exit(1);", "\" + b", "eval(true)", "package evil", "a; b", "x = \"y\""})
  void codeBelowAnOpenAnnotationIsNone(String line) {
    assertThat(NoCode.in("rules.dslr", "rule \"a\"\n  @why(\"It\n" + line + "\n")).hasSize(1);
  }

  @Test
  void whatIsOpenEndsWhereTheSentencesBegin() {
    String rule = "rule \"a\"\n  @why(\"It waits\nwhen\n  It is \"open\n";
    assertThat(NoCode.in("rules.dslr", rule)).hasSize(1);
  }

  @Test
  void aReturnAloneEndsALineToo() {
    assertThat(NoCode.in("rules.dslr", "# fine\reval( true )\n")).hasSize(1);
  }
}
