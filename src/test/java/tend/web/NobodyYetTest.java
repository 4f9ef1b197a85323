package tend.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pages before there is any account. */
class NobodyYetTest {
  @TempDir static Path folder;
  private static Site site;

  @BeforeAll
  static void start() {
    site = new Site(folder.resolve("data"), false);
  }

  @AfterAll
  static void stop() {
    site.close();
  }

  private static HttpResponse<String> send(String path, String method) throws Exception {
    HttpRequest.Builder request =
        site.to(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .method(method, BodyPublishers.ofString("POST".equals(method) ? "name=Autumn" : ""));
    return Site.send(request);
  }

  @Test
  void campaignsLeadToBringingInAFile() throws Exception {
    assertThat(send("/campaigns", "GET").headers().firstValue("Location")).hasValue("/import");
    assertThat(send("/campaigns/new", "GET").headers().firstValue("Location")).hasValue("/import");
    assertThat(send("/campaigns", "POST").headers().firstValue("Location")).hasValue("/import");
  }

  @Test
  void aPageNamesThePageAndNotTheCommand() throws Exception {
    assertThat(send("/campaigns/autumn", "GET").body())
        .contains("there is no campaign autumn; begin one on the page Campaigns");
  }

  @Test
  void theMenuHasRealWordsAndTheWaysToBeginWith() throws Exception {
    assertThat(send("/accounts", "GET").body())
        .contains("<span class=\"sr\">, menu</span>")
        .contains("href=\"/import\" data-go=\"i\"", "href=\"/connect\" data-go=\"n\"");
  }
}
