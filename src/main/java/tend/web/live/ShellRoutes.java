package tend.web.live;

import static tend.web.page.Words.t;

import io.javalin.http.Context;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tend.model.Json;

/** What lets a phone keep the app: its manifest, its worker, and the page without a connection. */
final class ShellRoutes {
  private static final String CANVAS = "#f5f8f6";

  void add(JavalinDefaultRoutingApi routes) {
    routes.get("/manifest.webmanifest", ShellRoutes::manifest);
    routes.get("/sw.js", ShellRoutes::worker);
    routes.get("/offline", ShellRoutes::offline);
  }

  private static void manifest(Context ctx) {
    ctx.contentType("application/manifest+json")
        .result(
            Json.write(
                Map.of(
                    "name", "Tend",
                    "short_name", "Tend",
                    "description", t("What to do next for the people who already pay attention"),
                    "id", "/",
                    "start_url", "/",
                    "scope", "/",
                    "display", "standalone",
                    "background_color", CANVAS,
                    "theme_color", CANVAS,
                    "icons",
                        List.of(
                            icon("/assets/icon.svg", "any", "image/svg+xml", "any"),
                            icon("/assets/icon-192.png", "192x192", "image/png", "any"),
                            icon("/assets/icon-512.png", "512x512", "image/png", "any"),
                            icon(
                                "/assets/icon-maskable-512.png",
                                "512x512",
                                "image/png",
                                "maskable")))));
  }

  private static Map<String, String> icon(String src, String sizes, String type, String purpose) {
    return Map.of("src", src, "sizes", sizes, "type", type, "purpose", purpose);
  }

  /** It stands at the top, so that it may see to all pages; a new one is taken at once. */
  private static void worker(Context ctx) throws IOException {
    try (InputStream in = ShellRoutes.class.getResourceAsStream("/web/worker.js")) {
      ctx.contentType("text/javascript")
          .header("Cache-Control", "no-cache")
          .result(new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  private static void offline(Context ctx) {
    ctx.render(
        "problem.jte",
        Map.of(
            "title",
            t("No connection"),
            "message",
            t(
                "This page needs the computer that Tend runs on. The last lists of Today are"
                    + " kept.")));
  }
}
