package tend.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What platforms refuse is printed in English, and said in German on pages. */
class ConnectionsInGermanTest {

  @Test
  void everyRefusalIsTranslated() {
    Set<String> said = Spoken.in(Path.of("src/main/java/tend/connect"));
    said.removeIf(one -> one.contains("_")); // permissions as Meta calls them
    assertThat(said).hasSizeGreaterThan(60);
    assertThat(Spoken.notInGerman(said)).isEmpty();
  }

  @Test
  void aRefusalNamesThingReasonAndNextStep() {
    assertThat(
            Understood.SAYINGS.said(
                "ada.example: handle or app password is wrong; check both; an app password looks"
                    + " like abcd-efgh-ijkl-mnop: an app password, made at Settings > Privacy and"
                    + " security > App passwords"))
        .isEqualTo(
            "ada.example: Nutzername oder App-Passwort ist falsch; prüfe beides; ein App-Passwort"
                + " sieht aus wie abcd-efgh-ijkl-mnop: ein App-Passwort, gemacht unter"
                + " Einstellungen > Datenschutz und Sicherheit > App-Passwörter");
    assertThat(
            Understood.SAYINGS.said(
                "youtube: its limit of requests is reached until 09:15; sync again then; what was"
                    + " read is kept"))
        .isEqualTo(
            "youtube: die Grenze für Anfragen ist erreicht, bis 09:15; gleich dann noch einmal ab;"
                + " was gelesen wurde, bleibt");
  }
}
