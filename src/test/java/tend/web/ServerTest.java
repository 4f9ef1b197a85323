package tend.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The web app over real HTTP. */
class ServerTest extends OnSamples {
  private static final int MORE_THAN_THREADS = 300;

  private HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return Site.send(request);
  }

  private static HttpRequest.Builder to(String path) {
    return site.to(path);
  }

  private static HttpRequest.Builder post(String path, String form) {
    return site.form(path, form);
  }

  private String firstItem(String account) throws Exception {
    Matcher matcher =
        Pattern.compile("id=\"i-([0-9a-f]{16})\"")
            .matcher(send(to("/accounts/" + account + "/today")).body());
    assertThat(matcher.find()).isTrue();
    return matcher.group(1);
  }

  @Test
  void anEmptyDaySaysWhatTheDataCannotTell() throws Exception {
    Path file = folder.resolve("own.csv");
    java.nio.file.Files.writeString(
        file, "kind,id,at,own,text\noutreach,o1,2026-01-02T09:00:00Z,true,Warm rolls\n");
    site.importing(file, "own-words");
    assertThat(send(to("/accounts/own-words/today")).body())
        .contains("Nothing needs you today", "It holds only what you wrote", "href=\"/connect\"")
        .contains("The nearest to firing is", "href=\"/accounts/own-words/why\"");
  }

  @Test
  void theStartLeadsToToday() throws Exception {
    HttpResponse<String> response = send(to("/"));
    assertThat(response.statusCode()).isEqualTo(302);
    assertThat(response.headers().firstValue("Location"))
        .hasValueSatisfying(l -> assertThat(l).endsWith("/creators/Marlow%20Finch/today"));
  }

  @ParameterizedTest
  @CsvSource({
    "/weeks, /creators/Marlow%20Finch/weeks",
    "/people, /creators/Marlow%20Finch/people",
    "/accounts/tiny.plots, /accounts/tiny.plots/today",
    "/creators/Marlow%20Finch, /creators/Marlow%20Finch/today"
  })
  void anAddressThatLacksWhoseOrWhatLeadsToWhereOneBegins(String typed, String led)
      throws Exception {
    HttpResponse<String> response = send(to(typed));
    assertThat(response.headers().firstValue("Location"))
        .hasValueSatisfying(l -> assertThat(l).endsWith(led));
    assertThat(send(to(led)).statusCode()).isEqualTo(200);
  }

  @Test
  void whoeverIsUnknownIsLedNowhere() throws Exception {
    assertThat(send(to("/accounts/nobody")).statusCode()).isEqualTo(404);
    assertThat(send(to("/creators/nobody")).statusCode()).isEqualTo(404);
  }

  @Test
  void aListOfAPersonHoldsAllTheirAccountsAndNobodyElses() throws Exception {
    assertThat(send(to("/creators/Marlow%20Finch/today")).body())
        .contains(">marlow.bakes</span>", ">northlight.fm</span>")
        .doesNotContain(">tiny.plots</span>");
    assertThat(send(to("/creators/Nobody/today")).statusCode()).isEqualTo(404);
  }

  @Test
  void anAnswerOnAPersonsListShowsThatListAgain() throws Exception {
    String id = firstItem("marlow.bakes");
    String page =
        send(post("/actions/" + id + "/done", "")
                .header("HX-Request", "true")
                .header("HX-Current-URL", site.url("/creators/Marlow%20Finch/today")))
            .body();
    send(to("/actions/" + id + "/done").DELETE());
    assertThat(page).contains(">northlight.fm</span>").doesNotContain("i-" + id);
  }

  @Test
  void scriptsAndStylesRunByANonceThatIsNewForEachPage() throws Exception {
    HttpResponse<String> one = send(to("/accounts/tiny.plots/today"));
    HttpResponse<String> two = send(to("/accounts/tiny.plots/today"));
    assertThat(nonce(one)).isNotEqualTo(nonce(two));
    assertThat(one.body()).contains("nonce=\"" + nonce(one) + "\"");
    assertThat(one.body().split("<script", -1).length)
        .isEqualTo(one.body().split("<script[^>]* nonce=", -1).length);
  }

  private static String nonce(HttpResponse<String> page) {
    Matcher matcher =
        Pattern.compile("script-src 'nonce-([^']+)'")
            .matcher(page.headers().firstValue("Content-Security-Policy").orElse(""));
    assertThat(matcher.find()).isTrue();
    return matcher.group(1);
  }

  @Test
  void aBodyThatIsTooLargeIsRefused() throws Exception {
    String id = firstItem("tiny.plots");
    assertThat(
            send(post("/actions/" + id + "/dismissal", "reason=" + "x".repeat(100_000)))
                .statusCode())
        .isEqualTo(413);
  }

  @Test
  void pagesLoadNothingFromElsewhere() throws Exception {
    var headers = send(to("/accounts/marlow.bakes/today")).headers();
    assertThat(headers.firstValue("Content-Security-Policy"))
        .hasValueSatisfying(
            p -> assertThat(p).contains("default-src 'none'").doesNotContain("unsafe"));
    assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
  }

  @Test
  void anotherHostNameIsRefused() throws Exception {
    URI uri = URI.create(site.url("/"));
    try (Socket socket = new Socket(java.net.InetAddress.getLoopbackAddress(), uri.getPort())) {
      socket
          .getOutputStream()
          .write(
              "GET / HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n"
                  .getBytes(StandardCharsets.US_ASCII));
      String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(answer).startsWith("HTTP/1.1 403").contains("evil.example");
    }
  }

  @Test
  void aWriteFromAnotherSiteIsRefused() throws Exception {
    String path = "/actions/" + firstItem("marlow.bakes") + "/done";
    assertThat(send(post(path, "").header("Sec-Fetch-Site", "cross-site")).statusCode())
        .isEqualTo(403);
    assertThat(send(post(path, "").header("Origin", "https://evil.example")).statusCode())
        .isEqualTo(403);
  }

  @Test
  void aWriteFromAnOriginThatHidesItselfIsRefusedUnlessTheBrowserVouchesForIt() throws Exception {
    String path = "/actions/" + firstItem("marlow.bakes") + "/done";
    assertThat(send(post(path, "").header("Origin", "null")).statusCode()).isEqualTo(403);
    assertThat(send(to(path).header("Origin", "null").DELETE()).statusCode()).isEqualTo(403);
    HttpRequest.Builder vouched =
        to(path).header("Origin", "null").header("Sec-Fetch-Site", "same-origin");
    assertThat(send(vouched.DELETE()).statusCode()).isLessThan(400);
  }

  @Test
  void aReadThatCallsItselfAWriteIsRefused() throws Exception {
    String path = "/actions/" + firstItem("marlow.bakes") + "/done";
    for (String name : List.of("X-HTTP-Method-Override", "x-http-method-override")) {
      assertThat(send(to(path).header(name, "PUT")).statusCode()).isEqualTo(403);
      assertThat(send(post(path, "").header(name, "DELETE")).statusCode()).isEqualTo(403);
    }
    assertThat(send(post("/language", "").header("X-HTTP-Method-Override", "GET")).statusCode())
        .isEqualTo(403);
  }

  @Test
  void manyWhoSendSlowlyDoNotKeepOthersWaiting() throws Exception {
    int port = URI.create(site.url("/")).getPort();
    List<Socket> slow = new ArrayList<>();
    try {
      for (int i = 0; i < MORE_THAN_THREADS; i++) {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        slow.add(socket);
        socket
            .getOutputStream()
            .write(
                ("POST /language HTTP/1.1\r\nHost: localhost\r\nContent-Length: 900\r\nContent-Type:"
                        + " application/x-www-form-urlencoded\r\n\r\nto=")
                    .getBytes(StandardCharsets.US_ASCII));
      }
      assertThat(send(to("/health").timeout(Duration.ofSeconds(3))).statusCode()).isEqualTo(200);
    } finally {
      for (Socket one : slow) {
        one.close();
      }
    }
  }

  @Test
  void whoeverBreaksOffAnUploadIsNoFaultOfOurs() throws Exception {
    PrintStream before = System.err;
    ByteArrayOutputStream heard = new ByteArrayOutputStream();
    System.setErr(new PrintStream(heard, true, StandardCharsets.UTF_8));
    try (Socket socket =
        new Socket(InetAddress.getLoopbackAddress(), URI.create(site.url("/")).getPort())) {
      socket
          .getOutputStream()
          .write(
              ("POST /import HTTP/1.1\r\nHost: localhost\r\nContent-Length: 900000\r\nContent-Type:"
                      + " multipart/form-data; boundary=b\r\n\r\n--b\r\nContent-Disposition:"
                      + " form-data; name=\"files\"; filename=\"a.csv\"\r\n\r\nkind,id")
                  .getBytes(StandardCharsets.US_ASCII));
      socket.shutdownOutput();
      assertThat(socket.getInputStream().readNBytes(12))
          .isEqualTo("HTTP/1.1 400".getBytes(StandardCharsets.US_ASCII));
    } finally {
      System.setErr(before);
    }
    assertThat(heard.toString(StandardCharsets.UTF_8)).doesNotContain("ERROR");
  }

  @Test
  void aTickWorksWithoutScriptsAndCanBeUndone() throws Exception {
    String id = firstItem("tiny.plots");
    assertThat(send(post("/actions/" + id + "/done", "")).statusCode()).isEqualTo(303);
    assertThat(firstItem("tiny.plots")).isNotEqualTo(id);
    assertThat(send(to("/actions/" + id + "/done").DELETE()).statusCode()).isEqualTo(303);
    assertThat(firstItem("tiny.plots")).isEqualTo(id);
  }

  @Test
  void laterAndNotForMeTakeItOffTheList() throws Exception {
    String id = firstItem("tiny.plots");
    assertThat(
            send(post("/actions/" + id + "/later", "until=tomorrow").header("HX-Request", "true"))
                .body())
        .contains("1 for later", "Undo");
    send(to("/actions/" + id + "/later").DELETE());
    assertThat(
            send(post("/actions/" + id + "/dismissal", "reason=x").header("HX-Request", "true"))
                .body())
        .doesNotContain("id=\"i-" + id);
    send(to("/actions/" + id + "/dismissal").DELETE());
    assertThat(send(post("/actions/" + id + "/later", "until=never")).statusCode()).isEqualTo(400);
  }

  @Test
  void whatPeopleWroteIsShownAsText() throws Exception {
    Path file =
        Files.writeString(
            folder.resolve("x.csv"),
            "kind,id,at,author_id,text,url\ncomment,c1,2026-03-02T01:00:00Z,<b>eve</b>,\"<script>alert(1)</script> why?\",javascript:alert(1)\n");
    site.importing(file, "zz.hostile");
    String page = send(to("/accounts/zz.hostile/today")).body();
    assertThat(page)
        .contains("&lt;script&gt;alert(1)")
        .doesNotContain("<script>alert")
        .doesNotContain("javascript:")
        .doesNotContain("<b>eve");
  }

  @Test
  void aNameDoesNotTurnWhatFollowsRound() throws Exception {
    Path file =
        Files.writeString(
            folder.resolve("turned.csv"),
            """
            kind,id,at,author_id,author_name,text
            comment,c1,2026-03-02T01:00:00Z,mal,Mal\u202elory,Which day do you open?
            """);
    site.importing(file, "zz.turned");
    assertThat(send(to("/accounts/zz.turned/today")).body())
        .contains("Mal lory")
        .doesNotContain("\u202e");
    assertThat(send(to("/accounts/zz.turned/people")).body())
        .contains("Mal lory")
        .doesNotContain("\u202e");
    assertThat(send(to("/assets/app.css")).body()).contains("unicode-bidi: isolate");
  }

  @Test
  void whatNoPageAnswersIsToldInWordsOfOurs() throws Exception {
    assertThat(send(to("/samples")).body()).contains("There is no page /samples");
    assertThat(send(post("/health", "")).body()).contains("Nothing can be sent to /health");
    HttpResponse<String> broken = send(to("/accounts/%ff/today").header("Accept", "text/html"));
    assertThat(broken.statusCode()).isEqualTo(400);
    assertThat(broken.body())
        .contains("This address cannot be read", "Go to Today")
        .doesNotContain("HTTP ERROR", "%ff");
  }

  @Test
  void noLinkMakesAPageSayWhatNeverHappened() throws Exception {
    String people = "/accounts/tiny.plots/people";
    assertThat(send(to(people + "?rows=999999&items=5&answers=5&told=1")).body())
        .doesNotContain("Forgotten, with");
    assertThat(send(to("/playbooks/respond-to-comments/beside/page?saved=Never")).body())
        .doesNotContain("Saved as a scenario");
  }

  @Test
  void thatSomebodyIsForgottenIsSaidOnce() throws Exception {
    String people = "/accounts/northlight.fm/people";
    Matcher person =
        Pattern.compile("href=\"(" + people + "/[^\"/?]+)\"").matcher(send(to(people)).body());
    assertThat(person.find()).isTrue();
    String after =
        send(post(person.group(1) + "/forget", "where=here"))
            .headers()
            .firstValue("Location")
            .orElseThrow();
    String path = URI.create(after).getPath() + "?" + URI.create(after).getQuery();
    assertThat(send(to(path)).body()).contains("Forgotten, with");
    assertThat(send(to(path)).body()).doesNotContain("Forgotten, with");
  }

  @Test
  void unknownPagesNameTheNextStep() throws Exception {
    assertThat(send(to("/accounts/nobody/today")))
        .satisfies(
            r -> {
              assertThat(r.statusCode()).isEqualTo(404);
              assertThat(r.body()).contains("there is no account nobody");
            });
    assertThat(send(to("/nowhere")).statusCode()).isEqualTo(404);
    assertThat(send(post("/actions/nothing/done", "")).statusCode()).isEqualTo(404);
  }

  @Test
  void healthSaysWhatIsInForce() throws Exception {
    HttpResponse<String> response = send(to("/health"));
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body()).contains("\"status\":\"ok\"", "respond-to-comments");
  }

  @Test
  void theApiGivesTheSameList() throws Exception {
    assertThat(send(to("/api/v1/accounts/marlow.bakes/today")).body())
        .contains("\"rules_version\"", "\"score_parts\"", firstItem("marlow.bakes"));
  }

  @Test
  void theApiSaysWhoNeedsAPersonAndWhichRulesAreWorthKeeping() throws Exception {
    assertThat(send(to("/api/v1/accounts")).body()).contains("\"name\":\"marlow.bakes\"", "needs");
    firstItem("marlow.bakes");
    assertThat(send(to("/api/v1/results?days=30&account=marlow.bakes")).body())
        .contains("\"not_for_me\"", "\"verdict\":{\"word\":");
    assertThat(send(to("/api/v1/results?days=soon")).statusCode()).isEqualTo(400);
  }

  @Test
  void todayStaysWithinItsBudgetOfBytes() throws Exception {
    assertThat(gzipped(send(to("/accounts/northlight.fm/today")).body())).isLessThan(14 * 1024);
    int css =
        gzipped(send(to("/assets/app.css")).body())
            + gzipped(send(to("/assets/tokens.css")).body());
    assertThat(css).isLessThan(12 * 1024);
    assertThat(gzipped(send(to("/assets/today.js")).body())).isLessThan(5 * 1024);
  }

  private static int gzipped(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.size();
  }

  @Test
  void programsReadWeeksAndCampaigns() throws Exception {
    assertThat(send(to("/api/v1/accounts/marlow.bakes/weeks")).body())
        .contains("\"account\":\"marlow.bakes\"", "\"because\"");
    assertThat(send(to("/api/v1/campaigns")).body()).contains("\"id\":\"starter-kit-giveaway\"");
    assertThat(send(to("/api/v1/campaigns/starter-kit-giveaway")).body())
        .contains("\"word\":\"terms\"", "\"note\":\"These are facts with a source");
    assertThat(send(to("/api/v1/campaigns/starter-kit")).statusCode()).isEqualTo(404);
  }
}
