package tend.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A campaign by commands alone. */
class CampaignCommandTest extends RunsCommands {
  private static final Instant NOW = Instant.parse("2026-09-07T08:00:00Z");
  @TempDir private Path folder;

  private int run(String... args) {
    return kept(Ran.at(NOW, folder.resolve("data"), args));
  }

  @BeforeEach
  void anAccount() throws Exception {
    Path file =
        Files.writeString(
            folder.resolve("in.csv"),
            "kind,id,at,author_id,own\npost,p1,2026-09-01T10:00:00Z,me,true\n");
    run("import", file.toString(), "--account", "studio", "--platform", "instagram");
  }

  private int begin(String... more) {
    List<String> all =
        new ArrayList<>(
            List.of(
                "campaign",
                "new",
                "Starter kit",
                "--template",
                "giveaway",
                "--account",
                "studio",
                "--start",
                "2026-09-07"));
    all.addAll(List.of(more));
    return run(all.toArray(String[]::new));
  }

  @Test
  void fromTheTemplateToTheFirstTick() throws Exception {
    assertThat(run("campaign", "list")).isZero();
    assertThat(out).startsWith("No campaign yet. Begin one with");
    assertThat(begin("--prize", "A kit", "--country", "NL,BE", "--age", "18")).isZero();
    assertThat(run("campaign", "next", "starter-kit")).isZero();
    assertThat(out).contains("Choose a prize", "(choose-the-prize)", "before Tease:");
    assertThat(run("campaign", "done", "starter-kit", "choose-the-prize", "--json")).isZero();
    assertThat(json().get("state").asText()).isEqualTo("done");
    assertThat(run("campaign", "show", "Starter kit", "--json")).isZero();
    JsonNode step = json().get("phases").get(0).get("steps").get(0);
    assertThat(step.get("state").asText()).isEqualTo("done");
    assertThat(
            json().get("phases").get(1).get("checks").get(1).get("from").get(0).get("url").asText())
        .startsWith("https://");
    assertThat(run("campaign", "undone", "starter-kit", "choose-the-prize")).isZero();
  }

  private String forgetAna(String... more) throws Exception {
    Path file =
        Files.writeString(
            folder.resolve("ana.csv"),
            """
            kind,id,at,author_id,author_name,text
            comment,c1,2026-09-02T10:00:00Z,k-ana,Ana Brandt,Lovely
            """);
    run("import", file.toString(), "--account", "studio");
    List<String> all = new ArrayList<>(List.of("forget", "k-ana"));
    all.addAll(List.of(more));
    assertThat(run(all.toArray(String[]::new))).isZero();
    return out;
  }

  @Test
  void forgettingTellsHowManyCampaignsStillSayTheName() throws Exception {
    begin("--owner", "Ana Brandt");
    assertThat(forgetAna())
        .contains("1 campaigns and 0 trials still say the name")
        .doesNotContain("Audit files");
  }

  @Test
  void aPrizeAGoalAndAnEarlierStepCountOnceACampaign() throws Exception {
    begin("--prize", "A kit by ANA BRANDT", "--goal", "Ana Brandt comes back");
    run("campaign", "move", "starter-kit", "--start", "2026-09-08");
    forgetAna("--json");
    assertThat(json().get("stay").get("campaigns").asInt()).isEqualTo(1);
  }

  @Test
  void ofACampaignThatNamesSomebodyElseForgettingTellsNothing() throws Exception {
    begin("--owner", "Anabel Brandt");
    assertThat(forgetAna()).doesNotContain("still say the name");
  }

  @Test
  void whatIsRefusedIsAProblemWithReasonAndSource() throws Exception {
    assertThat(begin("--way", "friend-tag", "--json")).isEqualTo(ExitCode.PROBLEMS);
    assertThat(json().get("refusals").get(0).get("reason").asText()).contains("tagging friends");
    assertThat(json().get("refusals").get(0).get("from").get("read").asText())
        .contains("2026-08-01");
    assertThat(err).startsWith("tend: Starter kit is refused by Instagram");
    assertThat(run("campaign", "list", "--json")).isZero();
    assertThat(out).isEmpty();
  }

  @Test
  void aMoveIsTriedBeforeItIsMade() throws Exception {
    begin();
    assertThat(
            run(
                "campaign",
                "move",
                "starter-kit",
                "--from",
                "run",
                "--start",
                "2026-10-01",
                "--try"))
        .isZero();
    assertThat(out).contains("As it is:", "Starter kit on 2026-10-01:", "Week of 2026-09-28");
    run("campaign", "list", "--json");
    assertThat(json().get("ends").asText()).isEqualTo("2026-10-08");
    run("campaign", "move", "starter-kit", "--from", "run", "--start", "2026-10-01");
    run("campaign", "list", "--json");
    assertThat(json().get("ends").asText()).isEqualTo("2026-10-21");
    assertThat(run("campaign", "undo", "starter-kit")).isZero();
    assertThat(out).startsWith("Taken back: moved to 2026-10-01");
  }

  @Test
  void mistakesAreOneLineWithTheNextStep() {
    assertThat(begin("--start", "soon")).isEqualTo(ExitCode.WRONG);
    assertThat(run("campaign", "show", "starter")).isEqualTo(ExitCode.WRONG);
    assertThat(err)
        .startsWith("tend: there is no campaign starter; begin one with")
        .hasLineCount(1);
    assertThat(begin("--age", "-3")).isEqualTo(ExitCode.WRONG);
    assertThat(err).contains("--age -3 is no age").hasLineCount(1);
    assertThat(begin("--days", "runn=3")).isEqualTo(ExitCode.WRONG);
    assertThat(err).contains("did you mean run?").hasLineCount(1);
    assertThat(begin("--start", "2020-01-01")).isNotZero();
  }

  @Test
  void theSameBytesEveryTime() {
    begin();
    run("campaign", "show", "starter-kit", "--json");
    String first = out;
    run("campaign", "show", "starter-kit", "--json");
    assertThat(out).isEqualTo(first);
  }
}
