package tend.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a platform's export does to an account. */
class ImportExportTest extends RunsCommands {
  @TempDir private Path folder;

  private int run(String... args) {
    return kept(Ran.on(folder.resolve("kept"), args));
  }

  private int importing(String... more) {
    List<String> all =
        new ArrayList<>(List.of("import", folder.resolve("x").toString(), "--account", "north"));
    all.addAll(List.of(more));
    return run(all.toArray(String[]::new));
  }

  @BeforeEach
  void archive() throws Exception {
    Files.createDirectories(folder.resolve("x"));
    Files.writeString(
        folder.resolve("x/account.js"),
        "window.YTD.account.part0 = [{\"account\":{\"accountId\":\"77\",\"username\":\"north\"}}]");
    Files.writeString(
        folder.resolve("x/follower.js"),
        "window.YTD.follower.part0 = [{\"follower\":{\"accountId\":\"5\"}}]");
    Files.writeString(
        folder.resolve("x/tweets.js"),
        "window.YTD.tweets.part0 = [{\"tweet\":{\"id_str\":\"1\",\"full_text\":\"hi\",\"created_at\":\"Mon Jan 02 03:04:05 +0000 2017\"}}]");
  }

  @Test
  void anExportSaysThePlatformAndWhatItCannotSay() {
    assertThat(importing("--json")).isZero();
    assertThat(json().get("platform").asText()).isEqualTo("x");
    assertThat(json().get("format").asText()).isEqualTo("x-archive");
    assertThat(json().get("added").asInt()).isEqualTo(1);
    assertThat(json().get("left_out").asInt()).isZero();
    assertThat(json().get("notes").findValuesAsText("words"))
        .containsExactly("1 follower carries no date and was left out");
    assertThat(json().get("cannot_tell").get(0).asText())
        .startsWith("It holds only what you wrote: who waits for an answer");
  }

  @Test
  void howToDownloadAnExportIsSaidWithoutAnImport() {
    assertThat(run("import", "--help-export", "x")).isZero();
    assertThat(out).contains("Download an archive of your data", "not what others wrote to you");
    assertThat(run("import", "--help-export", "x", "--json")).isZero();
    assertThat(json().get("formats").get(0).asText()).isEqualTo("x-archive");
    assertThat(run("import", "--help-export", "friendster")).isEqualTo(2);
    assertThat(err).contains("there are: instagram");
  }

  @Test
  void whatTheExportCannotTellIsUnknownAndNotNone() {
    importing();
    run("health", "--account", "north", "--json");
    for (String number : List.of("opened", "answered", "waiting", "stale", "questions_opened")) {
      assertThat(json().get(number).isNull()).as(number).isTrue();
    }
    run("today", "--account", "north");
    assertThat(out).contains("It holds only what you wrote: who waits for an answer");
  }

  @Test
  void importingAgainChangesNothing() {
    importing("--json");
    importing("--json");
    assertThat(json().get("added").asInt()).isZero();
    assertThat(json().get("known").asInt()).isEqualTo(1);
  }

  @Test
  void whatThePersonSaysWins() {
    importing("--platform", "other", "--json");
    assertThat(json().get("platform").asText()).isEqualTo("other");
  }

  @Test
  void anExistingAccountKeepsItsOwn() {
    importing("--platform", "other", "--json");
    importing("--json");
    assertThat(json().get("platform").asText()).isEqualTo("other");
  }

  @Test
  void anotherFormatThanTheExportsIsRefused() {
    assertThat(importing("--format", "mastodon")).isEqualTo(2);
    assertThat(err).contains("it is no file of the format mastodon; leave --format away");
  }

  @Test
  void theNoteIsToldInWordsToo() {
    importing();
    assertThat(out).contains("note: ", "1 follower carries no date and was left out");
  }

  @Test
  void somebodyElsesExportLeavesTheAccountAsItWas() throws Exception {
    importing();
    Files.writeString(
        folder.resolve("x/account.js"),
        "window.YTD.account.part0 = [{\"account\":{\"accountId\":\"78\",\"username\":\"south\"}}]");
    Files.writeString(
        folder.resolve("x/tweets.js"),
        "window.YTD.tweets.part0 = [{\"tweet\":{\"id_str\":\"2\",\"full_text\":\"hi\",\"created_at\":\"Mon Jan 02 03:04:05 +0000 2017\"}}]");
    assertThat(importing()).isEqualTo(2);
    assertThat(err.lines()).singleElement().asString().contains("78", "77", "--account");
    run("accounts", "--json");
    assertThat(json().get("interactions").asInt()).isEqualTo(1);
  }

  @Test
  void anotherPlatformThanTheExportsIsRefused() {
    assertThat(importing("--platform", "instagram")).isEqualTo(2);
    assertThat(err).contains("an export of x", "instagram");
    run("accounts", "--json");
    assertThat(out).isBlank();
  }

  @Test
  void thePlatformMayBeTypedInCapitals() throws Exception {
    Files.writeString(
        folder.resolve("x/post_comments_1.json"),
        "[{\"string_map_data\":{\"Comment\":{\"value\":\"Bra\"},\"Time\":{\"timestamp\":1767225600}}}]");
    assertThat(importing("--platform", "Instagram", "--json")).isZero();
    assertThat(json().get("format").asText()).isEqualTo("instagram-json");
    assertThat(json().get("platform").asText()).isEqualTo("instagram");
    run("account", "set", "north", "--platform", "Threads", "--json");
    assertThat(json().get("platform").asText()).isEqualTo("threads");
    assertThat(run("account", "set", "north", "--platform", "instagarm")).isEqualTo(2);
    assertThat(err).contains("did you mean instagram?");
  }
}
