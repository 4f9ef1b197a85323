package tend.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tend.flow.ImportActivity.LeftOut;
import tend.flow.ImportActivity.Report;

/** Files brought in over real HTTP. */
class ImportPagesTest {
  private static final String GOOD =
      "kind,id,at,author_id,text\ncomment,c1,2026-03-02T01:00:00Z,ana,Why?\n";
  @TempDir static Path folder;
  private static Site site;
  private final HttpClient client =
      HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build();

  @BeforeAll
  static void start() {
    site = new Site(folder.resolve("data"), false);
  }

  @AfterAll
  static void stop() {
    site.close();
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return Site.follow(site.to(path));
  }

  private HttpResponse<String> upload(String account, Map<String, String> files) throws Exception {
    return upload("en", account, files);
  }

  private HttpResponse<String> upload(String language, String account, Map<String, String> files)
      throws Exception {
    StringBuilder body = new StringBuilder();
    body.append("--b\r\nContent-Disposition: form-data; name=\"account\"\r\n\r\n")
        .append(account)
        .append("\r\n--b\r\nContent-Disposition: form-data; name=\"platform\"\r\n\r\nyoutube\r\n");
    files.forEach(
        (name, content) ->
            body.append("--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"")
                .append(name)
                .append("\"\r\n\r\n")
                .append(content)
                .append("\r\n"));
    return Site.follow(
        site.to("/import")
            .header("Content-Type", "multipart/form-data; boundary=b")
            .header("Accept-Language", language)
            .POST(BodyPublishers.ofString(body + "--b--\r\n")));
  }

  /** Something that is read until it is let go. */
  private static class Held implements Imports.Work {
    private final CountDownLatch go = new CountDownLatch(1);
    private final CountDownLatch closed = new CountDownLatch(1);
    private final List<LeftOut> problems;

    private Held(List<LeftOut> problems) {
      this.problems = problems;
    }

    private static Running begun(String account, Held held) throws Imports.Busy {
      return site.imports()
          .begin(
              new Running.Wanted(
                  account, account + ".zip", new Running.Typed("threads", "Ada"), false),
              held);
    }

    @Override
    public Report read(Running running) {
      running.become(new Running.Underway("20,000 rows read, 43 %, about 8 s left", 43));
      try {
        assertThat(go.await(30, TimeUnit.SECONDS)).isTrue();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
      return new Report(
          "neutral-csv",
          "other",
          running.wanted().account(),
          1,
          1,
          0,
          0,
          problems.size(),
          problems,
          List.of(),
          Map.of("comments", 1L),
          List.of());
    }

    @Override
    public void close() {
      closed.countDown();
    }
  }

  @Test
  void anUploadedFileIsReadAndWhatWasLeftOutIsListed() throws Exception {
    HttpResponse<String> page =
        upload("dropped", Map.of("dropped.csv", GOOD + "comment,c2,2026-13-02,bo,Hi\n"));
    assertThat(page.body())
        .contains("1 new for dropped", "dropped.csv", "2026-13-02", "Download this one")
        .contains("Still unknown", "It holds no followers")
        .doesNotContain("tend-import");
    assertThat(get("/accounts/dropped/today").body()).contains("Why?", "YouTube");
    assertThat(get(page.uri().getPath() + "/problems.csv").body())
        .isEqualTo(
            """
            file,line,reason,value\r
            "dropped.csv",3,"its date has no zone; write 2026-03-02T09:00:00Z","2026-13-02"\r
            """);
  }

  @Test
  void anUploadThatIsNoActivityFileSaysSoAndKeepsTheForm() throws Exception {
    HttpResponse<String> refused = upload("kept", Map.of("photo.png", "\u0089PNG not rows at all"));
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body())
        .contains("Nothing was brought in", "photo.png", "value=\"kept\"")
        .doesNotContain("tend-import");
    assertThat(upload("kept", Map.of("empty.csv", "")).body())
        .contains("No file was chosen, or it is empty");
    assertThat(upload("", Map.of("good.csv", GOOD)).body()).contains("Give the account a name");
  }

  @Test
  void whyAFileOrARowWasNotReadIsSaidInTheReadersLanguage() throws Exception {
    assertThat(upload("de", "gelesen", Map.of("a.csv", "Date,Comment\n1,2\n")).body())
        .contains("kein Format, das Tend liest, hat diese Spalten: date, comment; nimm den Export");
    assertThat(
            upload("de", "gelesen", Map.of("b.csv", GOOD + "comment,,2026-03-01,bo,Hi\n")).body())
        .contains("1 neu für gelesen", "die ID fehlt");
  }

  @Test
  void uploadedFilesAreGoneAfterSuccessAndFailureAlike() throws Exception {
    assertThat(upload("gone", Map.of("left-behind-1.csv", GOOD)).body()).contains("1 new for gone");
    assertThat(upload("gone", Map.of("left-behind-2.csv", "\u0089PNG")).statusCode())
        .isEqualTo(422);
    assertThat(upload("", Map.of("left-behind-3.csv", GOOD)).statusCode()).isEqualTo(422);
    Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
    try (DirectoryStream<Path> folders = Files.newDirectoryStream(temporary, "tend-import*")) {
      for (Path uploads : folders) {
        assertThat(uploads).isDirectoryNotContaining("glob:**left-behind*");
      }
    }
  }

  @Test
  void twoFilesOfOneNameAreBothRead() throws Exception {
    assertThat(
            upload("twins", Map.of("a/one.csv", GOOD, "b/one.csv", GOOD.replace("c1", "c2")))
                .body())
        .contains("2 new for twins");
  }

  @Test
  void anUploadThatIsTooLargeIsRefusedBeforeItIsSent() throws Exception {
    assertThat(begun(600_000_000))
        .startsWith("HTTP/1.1 413")
        .contains("larger than 500 MB", "tend import");
  }

  @Test
  void anUploadThatBreaksOffIsToldAsThat() throws Exception {
    assertThat(begun(10_000)).startsWith("HTTP/1.1 400").contains("broke off", "Send it again");
  }

  /** The answer to an upload of so many bytes that ends after a few. */
  private static String begun(int bytes) throws IOException {
    URI uri = URI.create(site.url("/"));
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), uri.getPort())) {
      socket
          .getOutputStream()
          .write(
              """
              POST /import HTTP/1.1\r
              Host: localhost:%d\r
              Content-Length: %d\r
              Content-Type: multipart/form-data; boundary=b\r
              \r
              --b\r
              """
                  .formatted(uri.getPort(), bytes)
                  .getBytes(StandardCharsets.US_ASCII));
      socket.shutdownOutput();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void aRunningImportIsSeenFromEverywhereAndToldAsItGoes() throws Exception {
    Held held = new Held(List.of());
    Running running = Held.begun("slow", held);
    assertThat(get("/import").body()).contains("slow.zip is being read for slow", running.id());
    assertThat(get("/imports/" + running.id()).body())
        .contains("Reading slow.zip", "value=\"43\"", "about 8 s left");
    HttpResponse<java.io.InputStream> events =
        client.send(
            HttpRequest.newBuilder(URI.create(site.url("/imports/" + running.id() + "/events")))
                .header("Accept", "text/event-stream")
                .build(),
            BodyHandlers.ofInputStream());
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(events.body(), StandardCharsets.UTF_8))) {
      assertThat(next(lines, "event:")).isEqualTo("event: progress");
      assertThat(next(lines, "data:")).contains("\"percent\":43");
      held.go.countDown();
      assertThat(next(lines, "event:")).isEqualTo("event: over");
    }
    assertThat(get("/imports/" + running.id()).body()).contains("1 new for slow");
    assertThat(held.closed.await(5, TimeUnit.SECONDS)).isTrue();
  }

  private static String next(BufferedReader lines, String start) throws IOException {
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (line.startsWith(start)) {
        return line;
      }
    }
    return "nothing more";
  }

  @Test
  void anAccountIsReadOnceAtATime() throws Exception {
    Held held = new Held(List.of());
    Held.begun("single", held);
    assertThat(upload("single", Map.of("good.csv", GOOD)).body())
        .contains("single is being read already", "value=\"single\"");
    held.go.countDown();
  }

  @Test
  void aFaultWhileReadingIsToldWithTheTypedFieldsAndItsFilesGo() throws Exception {
    Held held =
        new Held(List.of()) {
          @Override
          public Report read(Running running) {
            throw new IllegalStateException("as if");
          }
        };
    Running running = Held.begun("faulty", held);
    assertThat(running.over(java.time.Duration.ofSeconds(5))).isInstanceOf(Running.Failed.class);
    assertThat(get("/imports/" + running.id()).body())
        .contains("Nothing was brought in", "a fault of ours", "value=\"faulty\"", "value=\"Ada\"")
        .containsPattern("value=\"threads\"[^>]* selected");
    assertThat(held.closed.await(5, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void theDownloadHoldsNoFormulas() throws Exception {
    Held held =
        new Held(
            List.of(
                new LeftOut("=cmd.csv", 1, "no date", "@SUM(A1)"),
                new LeftOut("a.csv", 2, "no \"date\"", " -1+2"),
                new LeftOut("a.csv", 3, "no date", "plain")));
    held.go.countDown();
    Running running = Held.begun("formulas", held);
    running.over(java.time.Duration.ofSeconds(5));
    assertThat(get("/imports/" + running.id() + "/problems.csv").body())
        .contains("\"'=cmd.csv\",1,", "\"'@SUM(A1)\"", "\"no \"\"date\"\"\",\"' -1+2\"")
        .contains("\"plain\"");
  }

  @Test
  void anImportThatIsNoLongerKnownNamesTheNextStep() throws Exception {
    HttpResponse<String> gone = get("/imports/0000");
    assertThat(gone.statusCode()).isEqualTo(404);
    assertThat(gone.body()).contains("bring the file in again");
  }
}
