package tend.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Goes from page to page by their links, a few of each kind, as somebody does who looks around. */
class EveryLinkTest {
  private static final int OF_A_KIND = 2;
  private static final Pattern NAMED =
      Pattern.compile("(?<=/(accounts|creators|playbooks|people|campaigns|connections)/)[^/]+");
  @TempDir private Path folder;
  private final Deque<String> ahead = new ArrayDeque<>(List.of("/"));
  private final Set<String> seen = new HashSet<>();
  private final Map<String, Integer> kinds = new HashMap<>();
  private final List<String> wrong = new ArrayList<>();

  @Test
  void everyLinkLeadsToAPageWithItsOwnNameAndHeading() throws Exception {
    try (Site site = new Site(folder.resolve("data"), true)) {
      while (!ahead.isEmpty()) {
        String path = ahead.poll();
        if (seen.add(path) && kinds.merge(kind(path), 1, Integer::sum) <= OF_A_KIND) {
          look(site, path);
        }
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(kinds.keySet())
        .contains("/accounts/*/today", "/accounts/*/health", "/playbooks/*", "/campaigns/*");
  }

  private void look(Site site, String path) throws IOException, InterruptedException {
    HttpResponse<String> answer = get(site, path);
    for (int i = 0; i < 3 && answer.statusCode() / 100 == 3; i++) {
      answer = get(site, answer.headers().firstValue("Location").orElseThrow());
    }
    if (answer.statusCode() != 200) {
      wrong.add(path + " answers " + answer.statusCode());
      return;
    }
    if (answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html")) {
      Document page = Jsoup.parse(answer.body());
      if (page.title().isBlank() || page.select("h1").size() != 1) {
        wrong.add(path + " has " + page.select("h1").size() + " h1, title " + page.title());
      }
      page.select("a[href^=/]").forEach(this::note);
    }
  }

  private HttpResponse<String> get(Site site, String path)
      throws IOException, InterruptedException {
    URI address = URI.create(site.url("/")).resolve(path);
    return Site.send(HttpRequest.newBuilder(address));
  }

  private void note(Element link) {
    ahead.add(link.attr("href").replaceFirst("#.*", ""));
  }

  private static String kind(String path) {
    return NAMED.matcher(path).replaceAll("*").replaceAll("=[^&]*", "=*");
  }
}
