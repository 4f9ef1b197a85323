package tend.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What pages say where something is not there, in the reader's language. */
class RefusalWordsTest {
  @TempDir static Path folder;
  private static Site site;

  @BeforeAll
  static void start() {
    site = new Site(folder.resolve("data"), true);
  }

  @AfterAll
  static void stop() {
    site.close();
  }

  private static String said(String path, String language) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(site.url(path)))
            .header("Accept-Language", language)
            .build();
    String body = HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
    int from = body.indexOf("</h1><p>") + "</h1><p>".length();
    return body.substring(from, body.indexOf("</p>", from));
  }

  @Test
  void germanIsGermanFromTheFirstWordToTheLast() throws Exception {
    assertThat(said("/accounts/tiny.plots/people/nobody", "de"))
        .isEqualTo("hier ist niemand mehr; sieh auf der Seite Leute, wen es gibt");
    assertThat(said("/playbooks/vocabularies", "de"))
        .startsWith("es gibt kein Playbook vocabularies; es gibt: ");
    assertThat(said("/accounts/tiny.plot/today", "de"))
        .isEqualTo("es gibt keinen Account tiny.plot; meintest du tiny.plots?");
    assertThat(said("/campaigns/autumn", "de"))
        .startsWith("es gibt keine Kampagne autumn; es gibt: ");
    assertThat(said("/results?account=nobody-at-all", "de"))
        .startsWith("es gibt keinen Account nobody-at-all; es gibt: ");
  }
}
