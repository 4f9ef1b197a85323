package tend.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
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

class CollaborationCommandTest {
  private static final String ROWS =
      """
      kind,id,at,author_id,author_name,own,text,topics,audience
      peer,peer1,2026-01-01T10:00:00Z,k-ana,Ana Brandt,,,celadon;bowls,900
      peer,peer2,2026-01-01T10:00:00Z,k-bo,Bo Quist,,,celadon,500
      post,p1,2026-02-20T10:00:00Z,me,Studio,true,New celadon,celadon,
      comment,c1,2026-02-26T10:00:00Z,k-cem,Cem Tarhan,,Lovely,,
      comment,c2,2026-02-26T11:00:00Z,k-dov1,Dov,,Lovely too,,
      comment,c3,2026-02-26T12:00:00Z,k-dov2,Dov,,Lovely as well,,
      """;
  @TempDir private Path folder;
  private Path data;

  @BeforeEach
  void anAccount() throws IOException {
    data = folder.resolve("kept");
    Path file = Files.writeString(folder.resolve("a.csv"), ROWS);
    assertThat(Ran.on(data, "import", file.toString(), "--account", "quiet.kiln").code()).isZero();
  }

  private Ran run(String... args) {
    List<String> all = new ArrayList<>(List.of(args));
    all.addAll(List.of("--account", "quiet.kiln", "--json"));
    return Ran.on(data, all.toArray(String[]::new));
  }

  private Ran say(Duration ago, String... args) {
    List<String> all = new ArrayList<>(List.of("collaboration"));
    all.addAll(List.of(args));
    all.addAll(List.of("--at", NOW.minus(ago).toString()));
    return run(all.toArray(String[]::new));
  }

  private List<String> listed() {
    List<String> listed = new ArrayList<>();
    run("collaboration")
        .out()
        .lines()
        .map(Ran::read)
        .forEach(one -> listed.add(one.get("person").asText() + " " + one.get("stage").asText()));
    return listed;
  }

  @Test
  void theyAreListedByTheDayTheNextStepIsDue() {
    say(Duration.ofDays(5), "k-cem", "idea");
    say(Duration.ofDays(4), "Bo Quist", "agreed", "--due", "2026-03-09", "--note", "a kiln tour");
    say(Duration.ofDays(3), "@ana brandt", "contacted", "--due", "2026-03-01");
    say(Duration.ofDays(2), "somebody.new", "idea", "--due", "2026-03-05");
    assertThat(listed())
        .containsExactly("k-ana contacted", "somebody.new idea", "k-bo agreed", "k-cem idea");
    JsonNode first = Ran.read(run("collaboration").out().lines().findFirst().orElseThrow());
    assertThat(first.get("overdue").asBoolean()).isTrue();
    assertThat(first.get("next").asText()).isEqualTo("wait for their answer, remind them once");
  }

  @Test
  void rulesKnowWhatIsSaidOfAPeer() {
    assertThat(run("evaluate").out()).doesNotContain("thank-after-it-went-live");
    say(Duration.ofDays(2), "k-ana", "live");
    assertThat(run("evaluate").out()).contains("thank-after-it-went-live", "Ana Brandt");
    say(Duration.ZERO, "k-ana", "thanked");
    assertThat(run("evaluate").out()).doesNotContain("thank-after-it-went-live");
  }

  @Test
  void whatWasListedBeforeIsMadeAgainByteForByte() {
    say(Duration.ofDays(2), "k-ana", "live");
    JsonNode items = run("today", "--all").json().get("items");
    assertThat(items.toString()).contains("thank-after-it-went-live");
    say(Duration.ZERO, "k-ana", "thanked");
    run("today", "--all");
    for (JsonNode item : items) {
      Ran replayed = Ran.on(data, "replay", item.get("id").asText(), "--json");
      assertThat(replayed.json().get("outcome").asText()).isEqualTo("same");
    }
  }

  @Test
  void aStepWhoseDayHasComeIsOnTheList() {
    say(Duration.ofDays(5), "k-cem", "idea", "--due", "2026-03-02", "--note", "kiln tour");
    say(Duration.ofDays(5), "k-bo", "agreed", "--due", "2026-03-03");
    JsonNode items = run("today", "--all").json().get("items");
    assertThat(items.toString())
        .contains("Ask them to make something together: Cem Tarhan")
        .doesNotContain("Make your part", "kiln tour");
    String id =
        items.findParents("rule").stream()
            .filter(item -> item.get("rule").asText().equals("collaboration/idea"))
            .findFirst()
            .orElseThrow()
            .get("id")
            .asText();
    Ran.on(data, "answer", id, "done");
    assertThat(run("today", "--all").json().get("items").toString()).doesNotContain("Cem Tarhan:");
    assertThat(run("today", "--all").json().get("items").findValuesAsText("rule"))
        .doesNotContain("collaboration/idea");
    assertThat(Ran.on(data, "forget", "k-cem").code()).isZero();
    assertThat(run("today", "--all").out()).doesNotContain("Cem Tarhan", "k-cem");
  }

  @Test
  void aNoIsRememberedWhenTheyAreAskedAgain() {
    say(Duration.ofDays(90), "k-cem", "declined");
    Ran again = say(Duration.ZERO, "k-cem", "idea");
    assertThat(again.json().get("declined_at").asText()).isEqualTo("2025-12-02T09:00:00Z");
    assertThat(again.json().get("next").asText())
        .isEqualTo("write to them; they said no on 2025-12-02T09:00:00Z");
  }

  @Test
  void undoTakesBackTheLastWord() {
    say(Duration.ofDays(2), "k-ana", "contacted");
    say(Duration.ofDays(1), "k-ana", "agreed");
    assertThat(say(Duration.ZERO, "k-ana", "undo").json().get("stage").asText())
        .isEqualTo("contacted");
    assertThat(say(Duration.ZERO, "k-ana", "undo").out()).isEmpty();
    assertThat(listed()).isEmpty();
    assertThat(say(Duration.ZERO, "k-ana", "undo").err()).contains("nothing was said about k-ana");
  }

  @Test
  void whoIsForgottenIsForgottenHereToo() throws IOException {
    say(Duration.ofDays(5), "Quirina Vos", "idea", "--note", "met at a fair");
    say(Duration.ofDays(4), "k-cem", "idea", "--note", "Quirina Vos knows him");
    say(Duration.ofDays(3), "k-ana", "contacted", "--note", "wrote a letter");
    assertThat(Ran.on(data, "forget", "Quirina Vos").code()).isZero();
    assertThat(Ran.on(data, "forget", "k-ana").code()).isZero();
    assertThat(listed()).containsExactly("k-cem idea");
    for (String gone : List.of("Quirina", "met at a fair", "wrote a letter", "k-ana")) {
      assertThat(Files.readString(data.resolve("tend.db"), ISO_8859_1)).doesNotContain(gone);
    }
    assertThat(say(Duration.ZERO, "Quirina Vos", "idea").err())
        .contains("Quirina Vos was forgotten on quiet.kiln; nothing is kept of them");
  }

  @Test
  void anExportTakesThemAlong() throws IOException {
    say(Duration.ofDays(5), "Quirina Vos", "idea", "--due", "2026-03-09");
    Ran.on(data, "export", "--account", "quiet.kiln", folder.resolve("mine.ndjson").toString());
    assertThat(Files.readString(folder.resolve("mine.settings.json")))
        .contains("\"collaborations\":[{\"person\":\"Quirina Vos\"")
        .contains("\"due\":\"2026-03-09\"");
  }

  @Test
  void anOlderBackupDoesNotBringThemBack() throws IOException {
    say(Duration.ofDays(5), "Quirina Vos", "idea");
    String copy = folder.resolve("copy.db").toString();
    Ran.on(data, "backup", copy);
    Ran.on(data, "forget", "Quirina Vos");
    Ran.on(data, "restore", copy);
    assertThat(listed()).isEmpty();
  }

  @Test
  void anAccountThatIsDeletedTakesThemAlong() throws IOException {
    say(Duration.ofDays(5), "Quirina Vos", "idea");
    Ran.on(data, "delete", "quiet.kiln");
    assertThat(Files.readString(data.resolve("tend.db"), ISO_8859_1)).doesNotContain("Quirina");
  }

  @Test
  void mistakesAreOneLineWithTheNextStep() {
    assertThat(say(Duration.ZERO, "k-ana", "agred").err())
        .contains("\"agred\" is no step with k-ana; did you mean agreed?");
    assertThat(say(Duration.ZERO, "k-ana", "idea", "--due", "soon").err())
        .contains("--due \"soon\" is no day; write it as 2026-03-02");
    assertThat(say(Duration.ZERO, "Dov", "idea").err())
        .contains(
            "several people on quiet.kiln are called Dov; name one by the key: k-dov1, k-dov2");
  }
}
