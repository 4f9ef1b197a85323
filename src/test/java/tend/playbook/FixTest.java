package tend.playbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tend.model.Issue;
import tend.policy.Policies;

/** One key puts what was meant in place of a problem, and the problem is gone. */
class FixTest {
  private static final Writing WRITING =
      new Writing(Vocabulary.read(RulesFolder.read(Path.of("rules")).vocabulary()), Policies.NONE);
  private static final String RULE =
      """
      rule "answer-one"
        @title("Answer this")
        @why("It waits.")
        @source("book")
        @priority("high")  @effort("2 min")
      when
        For each waiting comment
        That comment has waited at least [my_wait] hours
      then
        Recommend for that comment "Answer"
      end
      """;

  private static List<Issue> errors(String rules) {
    PlaybookFiles files =
        Written.files(
            "one",
            "2026-01-02",
            "",
            """
            settings:
              my_wait: { value: 4, unit: hours, range: [1, 72], why: "a" }
              few: { value: 2, unit: comments, range: [1, 9], why: "a" }
            """,
            rules);
    return WRITING.check(files).issues().stream()
        .filter(i -> i.level() == Issue.Level.ERROR)
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "For each waiting comment|For each waiting coment",
        "[my_wait]|[my_wiat]",
        "[my_wait] hours|4h hours",
        "[my_wait] hours|0,8 hours",
        "at least [my_wait] hours|at least [ my_wait ] hours",
        "at least [my_wait] hours|at least 2 weeks",
        "@title|@titel",
        "\"high\"|\"hihg\"",
        "end|END",
        "@effort(\"2 min\")|@effort(2 min)",
        "Recommend for that comment|Recomend for that comment",
        "\"book\"|\"bok\"",
        "For each waiting comment|For each wai\u200Bting comment",
        "hours|hours\\n  At least [few] coments of the last 14 days raise a concern",
        "hours|hours\\n  At least 3 coments of the last 14 days raise a concern",
        "hours|hours\\n  That comment mentoins \"soap 2\""
      })
  void whatWasMeantMendsIt(String right, String written) {
    String slip = written.replace("\\n", "\n");
    String wrong =
        right.equals("end") ? RULE.replace("\nend", "\n" + slip) : RULE.replace(right, slip);
    List<Issue> before = errors(wrong);
    assertThat(before).isNotEmpty();
    Optional<Fix> fix = before.stream().flatMap(i -> Fix.of(i).stream()).findFirst();
    assertThat(fix).as("a fix of %s", before).isPresent();
    assertThat(errors(with(wrong, fix.orElseThrow()))).isEmpty();
  }

  private static String with(String text, Fix fix) {
    List<String> lines = new ArrayList<>(text.lines().toList());
    StringBuilder line = new StringBuilder(lines.get(fix.line() - 1));
    line.replace(fix.column() - 1, fix.column() - 1 + fix.length(), fix.text());
    lines.set(fix.line() - 1, line.toString());
    return String.join("\n", lines) + "\n";
  }

  @Test
  void aPersonDecidesWhatNobodyCanGuess() {
    List<Issue> issues =
        errors(RULE.replace("For each waiting comment", "Whenever the moon is up"));
    assertThat(issues).isNotEmpty();
    assertThat(issues.stream().flatMap(i -> Fix.of(i).stream())).isEmpty();
  }
}
