package tend.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static tend.Given.NOW;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TriageCommandTest extends RunsCommands {
  @TempDir private Path folder;

  private int run(String csv, String... more) throws IOException {
    Path file = folder.resolve("comments.csv");
    Files.writeString(file, csv);
    List<String> args = new ArrayList<>(List.of("triage", file.toString()));
    args.addAll(List.of(more));
    return kept(Ran.of(NOW, args));
  }

  @Test
  void everyRowGetsALineNumberedFromOne() throws IOException {
    String csv =
        """
        who,Comment
        Ana,"Please subscribe
        to my channel"
        Bo,
        Cem,how long does it rest,one field too many
        Dan
        """;
    assertThat(run(csv, "--text", "comment", "--json")).isEqualTo(ExitCode.FINE);
    assertThat(lines()).extracting(l -> l.get("row").asInt()).containsExactly(1, 2, 3, 4);
    assertThat(lines())
        .extracting(l -> l.get("kind").asText())
        .containsExactly("spam", "generic", "question", "generic");
    assertThat(lines().get(0).fieldNames())
        .toIterable()
        .containsExactly(
            "row", "kind", "spam", "impostor", "generic", "question", "score", "signals");
  }

  @Test
  void impostorsAreToldByNameAndBehaviour() throws IOException {
    String csv =
        """
        author,text
        Studio,Thank you all
        Studio Official,Thank you all
        Studio,Message me on WhatsApp +1 202 555 0143
        """;
    run(csv, "--text", "text", "--author", "author", "--creator", "Studio", "--json");
    assertThat(lines())
        .extracting(l -> l.get("impostor").asBoolean())
        .containsExactly(false, true, true);
  }

  @Test
  void withoutJsonATableAndASum() throws IOException {
    run("text\nGreat\nWhere is the recipe?\n", "--text", "text");
    assertThat(out).contains("     2  question").contains("question mark").contains("2 comments");
  }

  @Test
  void aMissingColumnIsAnsweredWithTheNearest() throws IOException {
    assertThat(run("author,text\nAna,Hi\n", "--text", "txt")).isEqualTo(ExitCode.WRONG);
    assertThat(err)
        .contains("comments.csv: it has no column \"txt\"; did you mean text?")
        .hasLineCount(1);
  }

  @Test
  void aMissingFileAndAFileThatIsNoCsvAreSaidInOneLine() throws IOException {
    assertThat(run("{\"a\": 1}", "--text", "text")).isEqualTo(ExitCode.WRONG);
    assertThat(err).contains("it is no CSV in UTF-8").hasLineCount(1);
    Files.delete(folder.resolve("comments.csv"));
    Ran ran = Ran.of(NOW, List.of("triage", folder.resolve("no.csv").toString(), "--text", "text"));
    assertThat(ran.code()).isEqualTo(ExitCode.WRONG);
    assertThat(ran.err()).contains("no.csv; check the path");
  }

  @Test
  void aCreatorNeedsTheColumnOfAuthors() throws IOException {
    assertThat(run("text\nHi\n", "--text", "text", "--creator", "Studio"))
        .isEqualTo(ExitCode.WRONG);
    assertThat(err).contains("--author COLUMN");
  }

  @Test
  void aQuoteNeverClosedIsTold() throws IOException {
    assertThat(run("author,text\nAna,\"never\nBo,Nice\n", "--text", "text", "--json"))
        .isEqualTo(ExitCode.PROBLEMS);
    assertThat(err).contains("comments.csv:2: a quote opened here is never closed");
  }
}
