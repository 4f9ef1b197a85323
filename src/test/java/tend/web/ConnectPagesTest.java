package tend.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Accounts connected over real HTTP with a small server of a live platform. */
class ConnectPagesTest {
  @TempDir static Path folder;
  private static Site site;
  private static SmallMastodon platform;

  @BeforeAll
  static void start() throws Exception {
    site = new Site(folder.resolve("kept"), false);
    platform = new SmallMastodon();
  }

  @AfterAll
  static void stop() {
    platform.close();
    site.close();
  }

  private HttpResponse<String> get(String path) throws Exception {
    return Site.follow(site.to(path));
  }

  private HttpResponse<String> post(String path, Map<String, String> fields) throws Exception {
    String form =
        fields.entrySet().stream()
            .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), UTF_8))
            .collect(Collectors.joining("&"));
    return Site.follow(site.form(path, form));
  }

  private HttpResponse<String> door(String account) throws Exception {
    return post("/connect/mastodon", Map.of("account", account, "server", platform.url()));
  }

  private HttpResponse<String> code(String account, String door, String code) throws Exception {
    return post(
        "/connect/mastodon",
        Map.of("account", account, "server", platform.url(), "door", door, "secret", code));
  }

  private static String doorId(HttpResponse<String> page) {
    Matcher matcher = Pattern.compile("name=\"door\" value=\"([0-9a-f]+)\"").matcher(page.body());
    assertThat(matcher.find()).isTrue();
    return matcher.group(1);
  }

  private void connected(String account) throws Exception {
    code(account, doorId(door(account)), "good-code");
  }

  @Test
  void aPlatformWithAPageOfItsOwnIsConnectedInTwoSteps() throws Exception {
    assertThat(get("/connect/mastodon").body())
        .contains("name=\"server\"")
        .doesNotContain("type=\"password\"");
    HttpResponse<String> second = door("ada.two");
    assertThat(second.body())
        .contains(platform.url() + "/oauth/authorize", "type=\"password\"")
        .doesNotContain("app-secret");
    HttpResponse<String> done = code("ada.two", doorId(second), "good-code");
    assertThat(done.body()).contains("ada.two is connected", "@ada@small.example on Mastodon");
    assertThat(done.uri().toString()).doesNotContain("good-code");
  }

  @Test
  void aWrongCodeIsSaidInOneLineAndNeverShownAgain() throws Exception {
    String id = doorId(door("ada.wrong"));
    HttpResponse<String> refused = code("ada.wrong", id, "very-wrong-code");
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body())
        .contains("Not connected.", "does not take the code", "/oauth/authorize")
        .doesNotContain("very-wrong-code");
    assertThat(code("ada.wrong", id, "good-code").body()).contains("ada.wrong is connected");
  }

  @Test
  void whatIsMissingIsNamedAndWhatWasTypedStays() throws Exception {
    assertThat(post("/connect/mastodon", Map.of("account", "typed", "server", "")).body())
        .contains("Name the server", "value=\"typed\"");
    assertThat(post("/connect/bluesky", Map.of("account", "typed", "server", "bsky.social")).body())
        .contains("The last field is empty", "app password", "value=\"typed\"");
    assertThat(
            post(
                    "/connect/bluesky",
                    Map.of(
                        "account", "typed",
                        "server", platform.url(),
                        "name", "ada.example",
                        "secret", "abcd-efgh-ijkl-mnop"))
                .body())
        .contains("Not connected.", "value=\"ada.example\"")
        .doesNotContain("abcd-efgh");
    assertThat(get("/connect/friendster").statusCode()).isEqualTo(404);
  }

  @Test
  void onlyWhatAPlatformAsksForIsAsked() throws Exception {
    assertThat(get("/connect").body())
        .contains("/connect/bluesky", "/connect/mastodon", "/connect/youtube");
    assertThat(get("/connect/bluesky").body()).contains("name=\"server\"", "name=\"name\"");
    assertThat(get("/connect/youtube").body())
        .contains("name=\"name\"")
        .doesNotContain("name=\"server\"");
    assertThat(get("/connect/instagram").body())
        .contains("name=\"secret\"")
        .doesNotContain("name=\"name\"");
  }

  @Test
  void aCodeForAPageThatWasNeverOpenedIsRefused() throws Exception {
    assertThat(code("ada.lost", "0123", "good-code").body())
        .contains("opened too long ago", "Begin again");
  }

  @Test
  void syncReadsWhoWaitsAndDisconnectKeepsIt() throws Exception {
    connected("ada.sync");
    assertThat(post("/connections/ada.sync/sync", Map.of()).body()).contains("1 new for ada.sync");
    assertThat(get("/accounts/ada.sync/today").body()).contains("Hello Ada, is it open?");
    assertThat(post("/connections/ada.sync", Map.of("_method", "DELETE")).body())
        .contains("ada.sync is no longer connected. What was read stays.");
    assertThat(get("/accounts/ada.sync/today").body()).contains("Hello Ada, is it open?");
    assertThat(post("/connections/ada.sync/sync", Map.of()).statusCode()).isEqualTo(404);
  }

  @Test
  void aSyncThatIsRefusedSaysWhy() throws Exception {
    try (SmallMastodon gone = new SmallMastodon()) {
      Map<String, String> first = Map.of("account", "ada.gone", "server", gone.url());
      Map<String, String> second = new HashMap<>(first);
      second.put("door", doorId(post("/connect/mastodon", first)));
      second.put("secret", "good-code");
      post("/connect/mastodon", second);
      gone.revoke();
      HttpResponse<String> page = post("/connections/ada.gone/sync", Map.of());
      assertThat(page.body()).contains("ada.gone could not be read to the end.", "Sync now");
    }
  }

  @Test
  void aWriteFromAnotherSiteIsRefused() throws Exception {
    connected("ada.safe");
    HttpRequest.Builder foreign =
        site.to("/connections/ada.safe").header("Origin", "https://evil.example").DELETE();
    assertThat(Site.send(foreign).statusCode()).isEqualTo(403);
    assertThat(get("/connect").body()).contains("ada.safe");
  }
}
