package tend.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tend.connect.Recording;

/** Connecting, reading and disconnecting as a person types it, against recorded answers. */
class ConnectCommandTest extends RunsCommands {
  private static final Path RECORDED = Path.of("src/test/resources/recorded/bluesky.ndjson");
  @TempDir private Path folder;
  private Recording server;

  @BeforeEach
  void open() throws Exception {
    server = Recording.from(RECORDED);
  }

  @AfterEach
  void close() {
    server.close();
  }

  private int run(String typed, String... args) {
    InputStream before = System.in;
    System.setIn(new ByteArrayInputStream(typed.getBytes(UTF_8)));
    try {
      return kept(Ran.at(server.at(), folder, args));
    } finally {
      System.setIn(before);
    }
  }

  private int connect(String secret) {
    return run(
        secret,
        "connect",
        "bluesky",
        "--account",
        "me",
        "--handle",
        "crumb.test",
        "--server",
        server.url());
  }

  @Test
  void connectThenSyncThenTodayShowsWhoWaits() {
    assertThat(connect("pw-crumb\n")).isZero();
    assertThat(out).contains("me is connected to crumb.test on bluesky", "tend sync me");
    assertThat(run("", "sync", "me", "--json")).isZero();
    JsonNode report = json();
    assertThat(report.path("format").asText()).isEqualTo("bluesky");
    assertThat(report.path("added").asInt()).isEqualTo(46);
    assertThat(report.path("counts").path("posts").asInt()).isEqualTo(4);
    assertThat(run("", "today", "--account", "me")).isZero();
    assertThat(out).contains("Answer the");
  }

  @Test
  void theSecretIsNeverPrinted() {
    connect("pw-crumb\n");
    run("", "sync");
    assertThat(out + err).doesNotContain("pw-crumb", "not-recorded");
  }

  @Test
  void withoutASecretTheCommandSaysWhatToGive() {
    assertThat(connect("")).isEqualTo(2);
    assertThat(err)
        .isEqualTo(
            "tend: nothing was typed; give an app password, made at Settings > Privacy and security"
                + " > App passwords, or pipe it into the command\n");
  }

  @Test
  void withoutANameTheCommandSaysWhichBeforeItAsksTheServer() {
    assertThat(
            run("pw\n", "connect", "bluesky", "--account", "me", "--server", "https://192.0.2.1"))
        .isEqualTo(2);
    assertThat(err)
        .isEqualToIgnoringNewLines(
            "tend: bluesky asks for the handle, such as ada.bsky.social; give it with --name");
  }

  @Test
  void aServerWithAPasswordIsRefusedAndNotRepeated() {
    for (String platform : List.of("bluesky", "mastodon")) {
      String server = "https://wren:hush@192.0.2.1";
      assertThat(
              run("x\n", "connect", platform, "--account", "me", "--name", "w", "--server", server))
          .isEqualTo(2);
      assertThat(err).contains("name the server alone").doesNotContain("hush", "wren");
    }
  }

  @Test
  void anAccountWithALineBreakIsNotConnected() {
    assertThat(run("x\n", "connect", "bluesky", "--account", "a\nb", "--name", "w")).isEqualTo(2);
    assertThat(err).contains("has a line break or another control character");
  }

  @Test
  void anUnknownPlatformListsTheKnown() {
    assertThat(run("x", "connect", "myspace", "--account", "me")).isEqualTo(2);
    assertThat(err)
        .startsWith("tend: there is no live platform myspace; there are: bluesky, mastodon");
  }

  @Test
  void syncWithoutAConnectionSaysHowToMakeOne() {
    assertThat(run("", "sync")).isEqualTo(2);
    assertThat(err).contains("no account is connected; connect one with: connect PLATFORM");
  }

  @Test
  void aServerThatRefusesEndsInOneLineAndCodeTwo() {
    connect("pw-crumb\n");
    server.forget();
    assertThat(run("", "sync", "me")).isEqualTo(2);
    assertThat(err.lines().filter(line -> line.startsWith("tend: "))).hasSize(1);
    assertThat(err).contains("tend: me: 127.0.0.1: not recorded");
  }

  @Test
  void disconnectingForgetsTheTokensAndKeepsWhatWasRead() {
    connect("pw-crumb\n");
    run("", "sync", "me");
    assertThat(run("", "disconnect", "me")).isZero();
    assertThat(run("", "sync", "me")).isEqualTo(2);
    assertThat(err)
        .contains("me is not connected to a platform; connect it with: connect PLATFORM");
    run("", "accounts", "--json");
    assertThat(out).contains("\"interactions\":46");
  }
}
