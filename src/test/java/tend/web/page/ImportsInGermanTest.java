package tend.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What an import says of files and rows is printed in English, and said in German on pages. */
class ImportsInGermanTest {
  private static final Pattern SAID =
      Pattern.compile("(?:UnreadableFile|unknown|Unusable|[lL]eftOut|[bB]roken|note|trap|out)\\(");

  @Test
  void everyReasonIsTranslated() {
    Set<String> said = Spoken.handedTo(SAID, Path.of("src/main/java/tend/intake"));
    assertThat(said).hasSizeGreaterThan(80);
    assertThat(Spoken.notInGerman(said)).isEmpty();
  }

  @Test
  void aFileThatCannotBeReadIsNamedWithReasonAndNextStep() {
    assertThat(Understood.SAYINGS.said("a.csv: the file is empty; name an activity file"))
        .isEqualTo("a.csv: die Datei ist leer; wähle eine Datei mit Aktivität");
    assertThat(
            Understood.SAYINGS.said(
                "b.csv: the header has no column at; is att meant? it has: kind, id, att"))
        .isEqualTo(
            "b.csv: in der Kopfzeile fehlt die Spalte at; ist att gemeint? da sind: kind, id, att");
    assertThat(
            Understood.SAYINGS.said(
                "c.zip!x.csv: line 3 is not UTF-8; save the file as UTF-8 and import it again"))
        .isEqualTo(
            "c.zip!x.csv: Zeile 3 ist nicht in UTF-8; speichere die Datei in UTF-8 und lies sie noch einmal ein");
  }

  @Test
  void aRowThatWasLeftOutSaysWhy() {
    List<String> english =
        List.of(
            "there is no such kind; did you mean comment?",
            "the file is cut off here; all before it was read, nothing after it",
            "record at://x/y: it has no date",
            "block 7 is damaged; its bytes do not match its id",
            "3 followers carry no date and were left out",
            "it has 4 fields, and the header has 7");
    List<String> german = new ArrayList<>();
    english.forEach(one -> german.add(Understood.SAYINGS.said(one)));
    assertThat(german)
        .containsExactly(
            "diese Art (kind) gibt es nicht; meintest du comment?",
            "die Datei ist hier abgeschnitten; alles davor wurde gelesen, nichts danach",
            "Eintrag at://x/y: das Datum fehlt",
            "Block 7 ist beschädigt; seine Bytes passen nicht zu seiner ID",
            "3 Follower haben kein Datum und wurden weggelassen",
            "sie hat 4 Felder, und die Kopfzeile hat 7");
  }
}
