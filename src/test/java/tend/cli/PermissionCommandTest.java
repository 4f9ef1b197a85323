package tend.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static tend.Given.NOW;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PermissionCommandTest {
  private static final String ROWS =
      """
      kind,id,at,author_id,author_name,own,text,parent,format,url
      mention,w1,2026-02-25T10:00:00Z,k-ana,Ana Brandt,,My first celadon bowl,,photo,https://example.org/w1
      mention,w2,2026-02-10T10:00:00Z,k-bo,Bo Quist,,From your class,,video,
      post,p1,2026-02-20T10:00:00Z,me,Studio,true,New glaze,,,
      comment,c1,2026-02-26T10:00:00Z,k-cem,Cem,,Lovely,,,
      """;
  @TempDir private Path folder;
  private Path data;

  @BeforeEach
  void anAccount() throws IOException {
    data = folder.resolve("kept");
    importing();
  }

  private void importing() throws IOException {
    Path file = Files.writeString(folder.resolve("a.csv"), ROWS);
    assertThat(run("import", file.toString(), "--account", "quiet.kiln").code()).isZero();
  }

  private Ran run(String... args) {
    return Ran.on(data, args);
  }

  private Ran say(Duration ago, String... args) {
    List<String> all = new ArrayList<>(List.of("permission"));
    all.addAll(List.of(args));
    all.addAll(List.of("--json", "--at", NOW.minus(ago).toString()));
    return run(all.toArray(String[]::new));
  }

  private JsonNode known(String work) {
    return run("permission", "--account", "quiet.kiln", "--json")
        .out()
        .lines()
        .map(Ran::read)
        .filter(one -> one.get("work").asText().equals(work))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void everyWorkIsListedWithWhatIsNext() {
    assertThat(known("w1").get("state").asText()).isEqualTo("none");
    assertThat(known("w1").get("next").asText()).isEqualTo("ask before 2026-03-11T10:00:00Z");
    assertThat(known("w2").get("state").asText()).isEqualTo("expired");
    assertThat(known("w2").get("since").asText()).isEqualTo("2026-02-24T10:00:00Z");
    assertThat(run("permission", "--account", "quiet.kiln").out())
        .startsWith("none      w1 by Ana Brandt since 2026-02-25T10:00:00Z: ask before");
  }

  @Test
  void whatIsGrantedHasAScopeAndAnEnd() {
    say(Duration.ZERO, "w1", "granted", "--scope", "feed, stories", "--until", "2026-03-31");
    assertThat(known("w1").get("scope").asText()).isEqualTo("feed, stories");
    assertThat(known("w1").get("until").asText()).isEqualTo("2026-04-01T00:00:00Z");
    assertThat(known("w1").get("next").asText())
        .isEqualTo("show it and thank them; take it down by 2026-04-01T00:00:00Z");
  }

  @Test
  void importingAgainTakesNothingBack() throws IOException {
    say(Duration.ofDays(1), "w1", "declined");
    importing();
    assertThat(known("w1").get("state").asText()).isEqualTo("declined");
    assertThat(known("w1").get("next").asText()).isEqualTo("leave it alone");
  }

  @Test
  void undoTakesBackTheLastWordAndThenTheOneBefore() {
    say(Duration.ofDays(3), "w1", "asked");
    say(Duration.ofDays(2), "w1", "granted", "--scope", "feed");
    assertThat(say(Duration.ofDays(1), "w1", "undo").json().get("state").asText())
        .isEqualTo("asked");
    assertThat(known("w1").get("since").asText()).isEqualTo("2026-02-27T09:00:00Z");
    assertThat(say(Duration.ZERO, "w1", "undo").json().get("state").asText()).isEqualTo("none");
    assertThat(say(Duration.ZERO, "w1", "undo").err()).contains("nothing was said about");
  }

  @Test
  void anExportTakesItAlongAndImportsToTheSame() {
    say(Duration.ofDays(3), "w1", "asked");
    say(Duration.ofDays(2), "w1", "granted", "--scope", "feed");
    Path file = folder.resolve("mine.ndjson");
    run("export", "--account", "quiet.kiln", file.toString());
    run("import", file.toString(), "--account", "again");
    Ran again = run("permission", "--account", "again", "--json");
    assertThat(again.out().replace("\"again\"", "\"quiet.kiln\""))
        .isEqualTo(run("permission", "--account", "quiet.kiln", "--json").out())
        .contains("\"granted\"");
  }

  @Test
  void whatWasListedBeforeIsMadeAgainByteForByte() {
    JsonNode items = run("today", "--account", "quiet.kiln", "--all", "--json").json().get("items");
    List<String> ids = new ArrayList<>();
    items.forEach(item -> ids.add(item.get("id").asText()));
    assertThat(items.toString()).contains("share-fan-work");
    say(Duration.ZERO, "w1", "granted");
    JsonNode after = run("today", "--account", "quiet.kiln", "--all", "--json").json().get("items");
    assertThat(after).isNotEqualTo(items);
    after.forEach(item -> ids.add(item.get("id").asText()));
    for (String id : ids) {
      assertThat(run("replay", id, "--json").json().get("outcome").asText()).isEqualTo("same");
    }
  }

  @Test
  void whatIsNobodysWorkIsNotAskedFor() {
    assertThat(say(Duration.ZERO, "p1", "asked").err())
        .isEqualToIgnoringNewLines(
            "tend: p1 is nobody else's work, so nobody else is to be asked; list works with:"
                + " permission --account NAME");
    assertThat(say(Duration.ZERO, "w9", "asked").err()).contains("there is no work w9");
    assertThat(say(Duration.ZERO, "w1", "perhaps").err())
        .contains("asked, granted, declined, withdrawn or undo");
    assertThat(say(Duration.ZERO, "w1", "asked", "--until", "2026-04-01").err())
        .contains("use them with granted");
    assertThat(say(Duration.ZERO, "w1", "granted", "--until", "2026-03-01").err())
        .contains("--until 2026-03-01 is over");
    assertThat(run("permission").err()).contains("name the account");
  }

  @Test
  void aCommentCanBeAWorkIfTheOwnerSaysSo() {
    assertThat(say(Duration.ZERO, "c1", "asked").json().get("state").asText()).isEqualTo("asked");
    assertThat(say(Duration.ZERO, "c1", "undo").json().get("next").asText())
        .isEqualTo("nothing is asked of it");
  }
}
