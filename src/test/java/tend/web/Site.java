package tend.web;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tend.App;
import tend.flow.ImportActivity;

/**
 * The real app with the sample accounts on a database of its own, at a moment that stands still.
 */
final class Site implements AutoCloseable {
  static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
  private static final HttpClient STAYS = HttpClient.newHttpClient();
  private static final HttpClient FOLLOWS =
      HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build();
  private final App app;
  private final Server server;

  Site(Path folder, boolean samples) {
    this(folder, Path.of("rules"), samples);
  }

  /** With rules of its own, so that tests may write them. */
  Site(Path folder, Path rules, boolean samples) {
    app = App.open(folder, null, rules, NOW);
    if (samples) {
      app.loadSamples().at(NOW);
    }
    server = Server.start(app.parts(() -> NOW), "127.0.0.1", 0);
  }

  String url(String path) {
    return server.url() + path.substring(1);
  }

  /** A request for that address of the app. */
  HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(URI.create(url(path)));
  }

  /** One that sends a form, as a page without scripts does. */
  HttpRequest.Builder form(String path, String fields) {
    return to(path)
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(BodyPublishers.ofString(fields));
  }

  /** The very answer, be it the way to another page. */
  static HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return STAYS.send(request.build(), BodyHandlers.ofString());
  }

  /** The page that the answer leads to. */
  static HttpResponse<String> follow(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return FOLLOWS.send(request.build(), BodyHandlers.ofString());
  }

  HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return send(to(path));
  }

  /** What somebody does elsewhere, such as in another process. */
  App app() {
    return app;
  }

  int listening() {
    return server.listening();
  }

  Imports imports() {
    return server.imports();
  }

  void importing(Path file, String account) {
    importing(file, account, null);
  }

  void importing(Path file, String account, @Nullable String platform) {
    app.importActivity()
        .run(
            new ImportActivity.Wish(List.of(file), account, platform, null, null, null, n -> {}),
            NOW);
  }

  @Override
  public void close() {
    server.stop();
    app.close();
  }
}
