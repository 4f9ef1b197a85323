package tend.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** Streams of changes, and what lets a phone keep the app, over real HTTP. */
class LiveTest extends OnSamples {
  private static final int PAGES = 100;
  private static final int FEW_THREADS = 10;
  private static final long SOON_MILLIS = 20_000;

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return site.get(path);
  }

  /** An open page: what its stream said so far. */
  private static final class Listening implements AutoCloseable {
    private final Socket socket;
    private final StringBuilder heard = new StringBuilder();

    Listening(String list, String since) throws IOException {
      URI url = URI.create(site.url(list + "/events?since=" + since));
      socket = new Socket(InetAddress.getLoopbackAddress(), url.getPort());
      socket.setSoTimeout(50);
      socket
          .getOutputStream()
          .write(
              ("GET "
                      + url.getRawPath()
                      + "?"
                      + url.getRawQuery()
                      + " HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept: text/event-stream\r\n\r\n")
                  .getBytes(StandardCharsets.US_ASCII));
    }

    boolean hears(String words) throws IOException {
      long end = System.currentTimeMillis() + SOON_MILLIS;
      byte[] buffer = new byte[4096];
      while (heard.indexOf(words) < 0 && System.currentTimeMillis() < end) {
        try {
          int read = socket.getInputStream().read(buffer);
          heard.append(new String(buffer, 0, Math.max(0, read), StandardCharsets.UTF_8));
        } catch (java.net.SocketTimeoutException e) {
          // nothing was said yet
        }
      }
      return heard.indexOf(words) >= 0;
    }

    @Override
    public void close() throws IOException {
      socket.close();
    }
  }

  private String stamp(String list) throws Exception {
    Matcher stamp = Pattern.compile("data-stamp=\"([^\"]+)\"").matcher(get(list).body());
    assertThat(stamp.find()).isTrue();
    return stamp.group(1);
  }

  private static String item(String account) {
    var whose = tend.model.Whose.of(site.app().accounts().named(account));
    return site.app().refreshToday().today(whose, Site.NOW, null).open().get(0).id();
  }

  private static void until(java.util.function.BooleanSupplier so) throws InterruptedException {
    long end = System.currentTimeMillis() + SOON_MILLIS;
    while (!so.getAsBoolean() && System.currentTimeMillis() < end) {
      Thread.sleep(20);
    }
    assertThat(so.getAsBoolean()).isTrue();
  }

  @Test
  void aHundredOpenPagesHoldNoThreadsAndAllHear() throws Exception {
    String list = "/accounts/tiny.plots/today";
    String since = stamp(list);
    int threads = ManagementFactory.getThreadMXBean().getThreadCount();
    long before = used();
    List<Listening> pages = new ArrayList<>();
    for (int i = 0; i < PAGES; i++) {
      int open = i + 1;
      pages.add(new Listening(list, since));
      until(
          () -> site.listening() == open); // one by one, or the server takes more threads to begin
    }
    int more = ManagementFactory.getThreadMXBean().getThreadCount() - threads;
    System.out.printf(
        "%d open pages: %d more threads, %d KB%n", PAGES, more, (used() - before) / 1024);
    String id = item("tiny.plots");
    site.app().giveAnswer().done(id, Site.NOW);
    for (Listening page : pages) {
      assertThat(page.hears("event: changed")).isTrue();
      page.close();
    }
    assertThat(more).isLessThan(FEW_THREADS);
    until(
        () -> {
          site.app().giveAnswer().undo(id); // who is gone is found out by telling them
          return site.listening() == 0;
        });
  }

  private static long used() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }

  @Test
  void whoComesLateHearsAtOnceAndOthersListsSayNothing() throws Exception {
    try (Listening late = new Listening("/accounts/tiny.plots/today", "old");
        Listening other =
            new Listening("/accounts/marlow.bakes/today", stamp("/accounts/marlow.bakes/today"))) {
      assertThat(late.hears("event: changed")).isTrue();
      String id = item("tiny.plots");
      site.app().giveAnswer().done(id, Site.NOW);
      Thread.sleep(Duration.ofMillis(2_500).toMillis());
      assertThat(other.heard.indexOf("changed")).isNegative();
      site.app().giveAnswer().undo(id);
    }
  }

  @Test
  void aListThatIsNotThereHasNoStream() throws Exception {
    assertThat(get("/accounts/nobody/today/events").statusCode()).isEqualTo(404);
  }

  private HttpResponse<String> send(String path, String form) throws Exception {
    return Site.send(site.form(path, form).header("Prefer", "return=minimal"));
  }

  private static Instant answered(String item) {
    var account = site.app().accounts().named("tiny.plots");
    return site.app().refreshToday().today(account, Site.NOW, null).done().stream()
        .filter(d -> d.item().id().equals(item))
        .findFirst()
        .orElseThrow()
        .at();
  }

  @Test
  void anAnswerThatComesLateIsOfTheMomentItWasGivenAndNeverOfOneAhead() throws Exception {
    String id = item("tiny.plots");
    Instant given = Site.NOW.minusSeconds(1_800);
    assertThat(send("/actions/" + id + "/done", "at=" + given).statusCode()).isEqualTo(204);
    assertThat(answered(id)).isEqualTo(given);
    send("/actions/" + id + "/done", "at=" + Site.NOW.plusSeconds(1_800));
    assertThat(answered(id)).isEqualTo(Site.NOW);
    assertThat(send("/actions/" + id + "/done", "_method=DELETE").statusCode()).isEqualTo(204);
  }

  @Test
  void theManifestNamesIconsThatAreThere() throws Exception {
    HttpResponse<String> manifest = get("/manifest.webmanifest");
    assertThat(manifest.headers().firstValue("Content-Type")).hasValue("application/manifest+json");
    Matcher icon =
        Pattern.compile("(/assets/icon[a-z0-9-]*-(\\d+)\\.png)").matcher(manifest.body());
    int found = 0;
    while (icon.find()) {
      var image = ImageIO.read(URI.create(site.url(icon.group(1))).toURL());
      assertThat(image.getWidth()).isEqualTo(Integer.parseInt(icon.group(2)));
      found++;
    }
    assertThat(found).isEqualTo(3);
  }

  @Test
  void theWorkerSeesToAllPagesAndIsNeverOld() throws Exception {
    HttpResponse<String> worker = get("/sw.js");
    assertThat(worker.headers().firstValue("Content-Type")).hasValue("text/javascript");
    assertThat(worker.headers().firstValue("Cache-Control")).hasValue("no-cache");
    assertThat(get("/").headers().firstValue("Content-Security-Policy"))
        .hasValueSatisfying(policy -> assertThat(policy).contains("worker-src 'self'"));
  }

  @Test
  void placesAreFoundByAnyOfTheirWords() throws Exception {
    assertThat(get("/goto?q=plots%20tiny").body()).contains("/accounts/tiny.plots/today");
    assertThat(get("/goto?q=giveaway").body()).contains("/campaigns/starter-kit-giveaway");
    assertThat(get("/goto?q=answer%20questions").body()).contains("?rule=answer-questions-first");
    assertThat(get("/goto?q=%3Cb%3E").body()).contains("Nothing is called that");
    var someone = site.app().parts(() -> Site.NOW).people().named("lowpass", 1).get(0);
    Matcher person =
        Pattern.compile("href=\"(/accounts/[^\"]+/people/[^\"]+)\"")
            .matcher(get("/goto?q=lowpass").body());
    assertThat(person.find()).isTrue();
    assertThat(get(person.group(1)).body()).contains(someone.name());
  }

  @Test
  void theSamplesComeAndGoByAButton() throws Exception {
    try (Site empty = new Site(folder.resolve("empty"), false)) {
      HttpRequest.Builder samples = empty.to("/samples");
      assertThat(Site.follow(empty.to("/")).body()).contains("Try a sample account");
      var taken = Site.follow(samples.POST(BodyPublishers.noBody()));
      assertThat(taken.uri().getPath()).isEqualTo("/creators/Marlow Finch/today");
      var gone = Site.follow(samples.DELETE());
      assertThat(gone.uri().getPath()).isEqualTo("/import");
      assertThat(empty.app().accounts().all()).isEmpty();
    }
  }
}
