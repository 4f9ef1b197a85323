package tend.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The weeks as scripts and people read them on the command line. */
class WeeksCommandTest extends RunsCommands {
  @TempDir private Path folder;

  private int run(String... args) {
    return kept(Ran.on(folder.resolve("data"), args));
  }

  @BeforeEach
  void manyWait() throws Exception {
    StringBuilder rows = new StringBuilder("id,parent_id,at,author,likes,text\n");
    for (int i = 0; i < 20; i++) {
      rows.append(
          "c%d,,2026-03-01T10:%02d:00Z,Fan %d,0,How long does number %d rest?\n"
              .formatted(i, i, i, i));
    }
    Path file = Files.writeString(folder.resolve("t.csv"), rows);
    run("import", file.toString(), "--account", "me", "--format", "comments-csv", "--creator", "S");
  }

  private JsonNode json(String... args) {
    assertThat(run(args)).isEqualTo(ExitCode.FINE);
    return Ran.read(out);
  }

  @Test
  void programsGetEveryDayWithItsWorksAndReasons() throws Exception {
    JsonNode weeks = json("weeks", "--account", "me", "--weeks", "2", "--json");
    assertThat(weeks.get("today").asText()).isEqualTo("2026-03-02");
    assertThat(weeks.get("days")).hasSize(14);
    JsonNode placed = weeks.get("days").get(1).get("placed").get(0);
    assertThat(placed.get("because").asText()).isNotBlank();
    assertThat(placed.get("group").asText()).isEqualTo("reply");
    assertThat(placed.get("pinned").asBoolean()).isFalse();
  }

  @Test
  void peopleGetADayALineAndReasonsWhenTheyAsk() {
    assertThat(run("weeks", "--account", "me")).isEqualTo(ExitCode.FINE);
    assertThat(out).contains("Mon 2 Mar   20 of 20 min  (today)").doesNotContain("today's list");
    run("weeks", "--account", "me", "--all");
    assertThat(out).contains("it is on today's list");
  }

  @Test
  void aDayIsChosenAndTakenBack() throws Exception {
    String id =
        json("weeks", "--account", "me", "--json")
            .get("days")
            .get(1)
            .get("placed")
            .get(0)
            .get("id")
            .asText();
    run("weeks", "--account", "me", "--pin", id + "=2026-03-12");
    assertThat(out).contains("(you chose this day)");
    run("weeks", "--account", "me", "--unpin", id);
    assertThat(out).doesNotContain("(you chose this day)");
  }

  @Test
  void whatCannotBeIsOneLine() {
    assertThat(run("weeks", "--account", "me", "--pin", "x")).isEqualTo(ExitCode.WRONG);
    assertThat(err).isEqualTo("tend: --pin x has no day; write ID=2026-03-05\n");
    assertThat(run("weeks", "--account", "me", "--pin", "x=2026-03-12")).isEqualTo(ExitCode.WRONG);
    assertThat(err).startsWith("tend: there is no work x in these weeks; ");
    assertThat(run("weeks", "--account", "me", "--weeks", "99")).isEqualTo(ExitCode.WRONG);
    assertThat(err).isEqualTo("tend: --weeks 99; give 1 to 12\n");
  }
}
