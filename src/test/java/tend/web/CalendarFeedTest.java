package tend.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tend.cli.Ran;

/** Subscribing to a list over real HTTP, from the command that opens the feed. */
class CalendarFeedTest {
  @TempDir private Path folder;
  private Site site;
  private String said = "";

  @BeforeEach
  void start() {
    site = new Site(folder.resolve("data"), true);
  }

  @AfterEach
  void stop() {
    site.close();
  }

  private int run(String... args) {
    Ran ran = Ran.at(Site.NOW, folder.resolve("data"), args);
    said = (ran.code() == 0 ? ran.out() : ran.err()).strip();
    return ran.code();
  }

  private String opened() {
    assertThat(run("calendar", "--account", "tiny.plots", "--feed")).isZero();
    return said;
  }

  private HttpResponse<String> get(String path, String... headers) throws Exception {
    HttpRequest.Builder request = site.to(path);
    if (headers.length > 0) {
      request.headers(headers);
    }
    return Site.send(request);
  }

  @Test
  void aFeedIsTheCalendarThatTheCommandWrites() throws Exception {
    HttpResponse<String> feed = get(opened());
    assertThat(feed.statusCode()).isEqualTo(200);
    assertThat(feed.headers().firstValue("Content-Type")).hasValue("text/calendar; charset=utf-8");
    assertThat(feed.headers().firstValue("Cache-Control")).hasValue("private, no-cache");
    run("calendar", "--account", "tiny.plots", "-");
    assertThat(feed.body().strip()).isEqualTo(said).contains("BEGIN:VEVENT");
  }

  @Test
  void whatIsKnownIsNotSentAgain() throws Exception {
    String path = opened();
    String tag = get(path).headers().firstValue("ETag").orElseThrow();
    HttpResponse<String> again = get(path, "If-None-Match", "\"other\", " + tag);
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
    assertThat(get(path, "If-None-Match", "\"other\"").statusCode()).isEqualTo(200);
  }

  @Test
  void aTickChangesTheTag() throws Exception {
    String path = opened();
    HttpResponse<String> before = get(path);
    String body = before.body().replace("\r\n ", "");
    String item = body.substring(body.indexOf("X-TEND-ITEMS:") + 13).substring(0, 16);
    assertThat(run("answer", item, "done")).isZero();
    String tag = before.headers().firstValue("ETag").orElseThrow();
    HttpResponse<String> after = get(path, "If-None-Match", tag);
    assertThat(after.statusCode()).isEqualTo(200);
    assertThat(after.body()).doesNotContain(item);
  }

  @Test
  void aFeedTakenBackAndOneThatNeverWasAreAnsweredAlike() throws Exception {
    String path = opened();
    assertThat(run("calendar", "--account", "tiny.plots", "--revoke")).isZero();
    HttpResponse<String> gone = get(path);
    HttpResponse<String> never = get("/calendar/" + "0".repeat(64) + ".ics");
    assertThat(gone.statusCode()).isEqualTo(404).isEqualTo(never.statusCode());
    assertThat(withoutNonce(gone.body())).isEqualTo(withoutNonce(never.body()));
    assertThat(opened()).isNotEqualTo(path);
  }

  private static String withoutNonce(String page) {
    return page.replaceAll("nonce=\"[^\"]*\"", "");
  }

  @Test
  void aSecondFeedOfAListIsRefusedWithTheNextStep() {
    opened();
    assertThat(run("calendar", "--account", "tiny.plots", "--feed")).isEqualTo(2);
    assertThat(said)
        .isEqualTo(
            "tend: tiny.plots has a feed since 2026-03-02, whose address is not kept; take it back"
                + " first with: calendar --account tiny.plots --revoke");
  }

  @Test
  void theStoreHoldsNoAddress() throws Exception {
    String secret = opened().replaceAll(".*/|\\.ics", "");
    assertThat(secret).matches("[0-9a-f]{64}");
    for (String file : List.of("tend.db", "tend.db-wal")) {
      byte[] bytes = Files.readAllBytes(folder.resolve("data").resolve(file));
      assertThat(new String(bytes, StandardCharsets.ISO_8859_1)).doesNotContain(secret);
    }
  }

  @Test
  void aFeedIsReadByAnyNameOfTheServerAndAPageIsNot() throws Exception {
    assertThat(byAnotherName(opened())).startsWith("HTTP/1.1 200");
    assertThat(byAnotherName("/accounts/tiny.plots/today")).startsWith("HTTP/1.1 403");
  }

  private String byAnotherName(String path) throws Exception {
    URI uri = URI.create(site.url(path));
    try (Socket socket = new Socket(uri.getHost(), uri.getPort())) {
      String request = "GET " + path + " HTTP/1.1\r\nHost: tend.example.org\r\n";
      socket
          .getOutputStream()
          .write((request + "Connection: close\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void deletingTheAccountsOfACreatorTakesTheirFeedAlong() throws Exception {
    assertThat(run("calendar", "--creator", "Marlow Finch", "--feed")).isZero();
    String path = said;
    assertThat(run("delete", "marlow.bakes", "--yes")).isZero();
    assertThat(get(path).statusCode()).isEqualTo(200);
    assertThat(run("delete", "northlight.fm", "--yes")).isZero();
    assertThat(get(path).statusCode()).isEqualTo(404);
  }
}
