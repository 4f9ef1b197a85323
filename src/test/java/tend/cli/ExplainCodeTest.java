package tend.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static tend.Given.NOW;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;

/** check --explain: a page, the list of pages, or one line that names the nearest code. */
class ExplainCodeTest extends RunsCommands {
  private int run(String... args) {
    return kept(Ran.of(NOW, List.of(args)));
  }

  @Test
  void aPageSaysWhyAndShowsBothWays() {
    assertThat(run("check", "--explain", "TD003")).isZero();
    assertThat(out)
        .isEqualToNormalizingNewlines(
            """
            TD003: There is no such setting

            A name in square brackets stands for a number in settings.yaml of the same playbook. The
            name has to be there, spelt the same way.

            Avoid
              That comment has waited at least [qestion_wait] hours

            Prefer
              That comment has waited at least [question_wait] hours
            """);
  }

  @Test
  void jsonHasTheSame() {
    assertThat(run("check", "--explain", "td003", "--json")).isZero();
    JsonNode page = json();
    assertThat(page.get("code").asText()).isEqualTo("TD003");
    assertThat(page.get("title").asText()).isEqualTo("There is no such setting");
    assertThat(page.get("why").asText()).startsWith("A name in square brackets");
    assertThat(page.get("avoid").asText()).contains("[qestion_wait]");
    assertThat(page.get("prefer").asText()).contains("[question_wait]");
  }

  @Test
  void withoutACodeAllAreListed() {
    assertThat(run("check", "--explain")).isZero();
    assertThat(out.lines())
        .hasSizeGreaterThan(20)
        .contains("TD003  There is no such setting")
        .isSorted();
    assertThat(run("check", "--explain", "--json")).isZero();
    assertThat(json().get("codes").get(2).get("code").asText()).isEqualTo("TD003");
  }

  @Test
  void anUnknownCodeNamesTheNearest() {
    assertThat(run("check", "--explain", "TD0144")).isEqualTo(2);
    assertThat(err)
        .isEqualToIgnoringNewLines(
            "tend: there is no code TD0144; the nearest is TD014; check --explain lists all");
    assertThat(run("check", "--explain", "nonsense")).isEqualTo(2);
    assertThat(err)
        .isEqualToIgnoringNewLines(
            "tend: there is no code nonsense; check --explain lists them all");
  }
}
