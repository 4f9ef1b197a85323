package tend.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** What people call themselves, and what is typed, moves no cursor and forges no line. */
class PeoplesNamesTest {
  @TempDir private Path folder;
  private Path data;

  @BeforeEach
  void aNameThatForges() throws Exception {
    data = folder.resolve("kept");
    Path file =
        Files.writeString(
            folder.resolve("a.csv"),
            """
            kind,id,at,author_id,author_name,own,text,post
            post,p1,2026-02-20T10:00:00Z,me,Me,true,Mugs,
            comment,c1,2026-03-01T20:00:00Z,k1,"Mia\u001b[2J
              [0123] Forged",false,Do you ship to Norway?,p1
            """);
    assertThat(Ran.on(data, "import", file.toString(), "--account", "me").code()).isZero();
  }

  @ParameterizedTest
  @CsvSource({"today", "weeks --all", "draw --post p1 --to 2026-03-01 --seed 1"})
  void aNameStaysOnItsLineAndMovesNoCursor(String command) {
    String[] words = (command + " --account me").split(" ");
    if (command.startsWith("draw")) {
      words = (command + " --account me --audit " + folder.resolve("audit.json")).split(" ");
    }
    Ran ran = Ran.on(data, words);
    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(ran.out()).contains("Mia").doesNotContain("\u001b");
    assertThat(ran.out().lines()).noneMatch(l -> l.startsWith("  [0123] Forged"));
  }

  /** Says what moves a cursor, between a tab and a line end. */
  @Command(name = "saying")
  static final class Saying implements Runnable {
    @Mixin private Common common = new Common();

    @Override
    public void run() {
      common.say("%s", "a\tb\u001b[2J\rc\nd\u009b");
    }
  }

  @Test
  void whatIsSaidKeepsTabsAndLineEndsAndNoOtherControlCharacter() {
    StringWriter out = new StringWriter();
    new CommandLine(new Saying()).setOut(new PrintWriter(out)).execute();
    assertThat(out.toString().stripTrailing()).isEqualTo("a\tb\uFFFD[2J\uFFFDc\nd\uFFFD");
  }

  @Test
  void anAddressThatIsNoneIsRepeatedOnOneLine() {
    Ran ran =
        Ran.on(
            data,
            "digest",
            "set",
            "--account",
            "me",
            "--to",
            "a@example.org\r\nBcc: b@example.org",
            "--daily");
    assertThat(ran.code()).isEqualTo(ExitCode.WRONG);
    assertThat(ran.err())
        .contains("\"a@example.org Bcc: b@example.org\" is no address of mail")
        .doesNotContain("\r");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"+10000-01-01T00:00:00Z", "+1000000000-12-31T23:59:59Z", "0000-12-31T23:59:59Z"})
  void aMomentOutsideTheYearsOfPeopleIsRefused(String at) {
    Ran ran = Ran.on(data, "today", "--account", "me", "--at", at);
    assertThat(ran.code()).isEqualTo(ExitCode.WRONG);
    assertThat(ran.err())
        .contains("\"" + at + "\" is outside the years 0001 to 9999")
        .doesNotContain("fault of ours");
  }

  @ParameterizedTest
  @ValueSource(strings = {"9999-12-31T23:59:59Z", "0001-01-01T00:00:00Z"})
  void theFirstAndTheLastMomentAreTaken(String at) {
    Ran ran = Ran.on(folder.resolve("other"), "status", "--at", at);
    assertThat(ran.err()).doesNotContain("fault of ours", "outside the years");
  }
}
