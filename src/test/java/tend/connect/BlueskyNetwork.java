package tend.connect;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A real Bluesky network on this machine, from the npm registry. Needs Node 20 or newer with npm;
 * the first start installs 360 MB below target/servers.
 */
final class BlueskyNetwork implements AutoCloseable {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final Path SOURCES = Path.of("src/test/resources/servers/bluesky");
  private static final Path FOLDER = Path.of("target/servers/bluesky");
  private final EmbeddedPostgres postgres;
  private final Process process;
  private final String server;

  /** Somebody with an account. */
  record Somebody(String did, String handle, String token) {}

  /** A record that was written. */
  record Written(String uri, String cid) {
    Map<String, String> reference() {
      return Map.of("uri", uri, "cid", cid);
    }
  }

  private BlueskyNetwork(EmbeddedPostgres postgres, Process process, String server) {
    this.postgres = postgres;
    this.process = process;
    this.server = server;
  }

  static BlueskyNetwork start(boolean rateLimits) throws Exception {
    install();
    EmbeddedPostgres postgres = EmbeddedPostgres.start();
    int port;
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    ProcessBuilder node =
        new ProcessBuilder("node", "--require", "./loopback.cjs", "network.mjs")
            .directory(FOLDER.toFile())
            .redirectError(FOLDER.resolve("network.log").toFile());
    node.environment()
        .put("POSTGRES_URL", "postgresql://postgres@localhost:" + postgres.getPort() + "/postgres");
    node.environment().put("PDS_PORT", String.valueOf(port));
    node.environment().put("RATE_LIMITS", String.valueOf(rateLimits));
    Process process = node.start();
    BufferedReader out = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
    String line = out.readLine();
    while (line != null && !line.startsWith("{\"server\"")) {
      line = out.readLine();
    }
    if (line == null) {
      throw new IllegalStateException("the network did not start; see " + FOLDER + "/network.log");
    }
    return new BlueskyNetwork(postgres, process, MAPPER.readTree(line).path("server").asText());
  }

  private static void install() throws Exception {
    Files.createDirectories(FOLDER);
    for (String file : List.of("package.json", "loopback.cjs", "network.mjs")) {
      Files.write(FOLDER.resolve(file), Files.readAllBytes(SOURCES.resolve(file)));
    }
    if (Files.exists(FOLDER.resolve("node_modules/@atproto/dev-env/package.json"))) {
      return;
    }
    File log = FOLDER.resolve("npm.log").toFile();
    Process npm =
        new ProcessBuilder("npm", "install", "--no-audit", "--no-fund")
            .directory(FOLDER.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log)
            .start();
    if (npm.waitFor() != 0) {
      throw new IllegalStateException("npm could not install the network; see " + log);
    }
  }

  String server() {
    return server;
  }

  Somebody join(String name) throws Exception {
    JsonNode made =
        call(
            "com.atproto.server.createAccount",
            Map.of(
                "handle", name + ".test", "email", name + "@mail.test", "password", "pw-" + name),
            null);
    return new Somebody(
        made.path("did").asText(), made.path("handle").asText(), made.path("accessJwt").asText());
  }

  Written post(
      Somebody who,
      Instant when,
      String text,
      @Nullable Written root,
      @Nullable Written parent,
      Map<String, Object> more)
      throws Exception {
    Map<String, Object> record = new LinkedHashMap<>(more);
    record.put("text", text);
    if (root != null && parent != null) {
      record.put("reply", Map.of("root", root.reference(), "parent", parent.reference()));
    }
    return write(who, "app.bsky.feed.post", when, record);
  }

  Written write(Somebody who, String collection, Instant when, Map<String, Object> content)
      throws Exception {
    Map<String, Object> record = new LinkedHashMap<>(content);
    record.put("$type", collection);
    record.put("createdAt", when.toString());
    JsonNode made =
        call(
            "com.atproto.repo.createRecord",
            Map.of("repo", who.did(), "collection", collection, "record", record),
            who.token());
    return new Written(made.path("uri").asText(), made.path("cid").asText());
  }

  void delete(Somebody who, Written written) throws Exception {
    AtUri uri = java.util.Objects.requireNonNull(AtUri.of(written.uri()));
    call(
        "com.atproto.repo.deleteRecord",
        Map.of("repo", who.did(), "collection", uri.collection(), "rkey", uri.key()),
        who.token());
  }

  /** A facet that mentions somebody in the whole of that text. */
  static Map<String, Object> mentioning(Somebody whom, String text) {
    return Map.of(
        "facets",
        List.of(
            Map.of(
                "index",
                Map.of("byteStart", 0, "byteEnd", text.getBytes(UTF_8).length),
                "features",
                List.of(Map.of("$type", "app.bsky.richtext.facet#mention", "did", whom.did())))));
  }

  /** An embed that shows another post. */
  static Map<String, Object> quoting(Written post) {
    return Map.of("embed", Map.of("$type", "app.bsky.embed.record", "record", post.reference()));
  }

  /** The AppView follows the servers at its own pace: waits until it is told nothing new. */
  void caughtUp(Somebody who) throws Exception {
    int before = -1;
    int now = notifications(who);
    while (now != before) {
      Thread.sleep(2000);
      before = now;
      now = notifications(who);
    }
  }

  private int notifications(Somebody who) throws Exception {
    int seen = 0;
    String cursor = "";
    while (true) {
      String list = "app.bsky.notification.listNotifications?limit=100" + cursor;
      JsonNode page = MAPPER.readTree(send("GET", list, "", who.token()));
      seen += page.path("notifications").size();
      if (!page.has("cursor")) {
        return seen;
      }
      cursor = "&cursor=" + Http.encoded(page.path("cursor").asText());
    }
  }

  private JsonNode call(String name, Map<String, ?> body, @Nullable String token) throws Exception {
    return MAPPER.readTree(send("POST", name, MAPPER.writeValueAsString(body), token));
  }

  private String send(String method, String call, String body, @Nullable String token)
      throws IOException {
    Map<String, String> headers = new LinkedHashMap<>(Map.of("Content-Type", "application/json"));
    if (token != null) {
      headers.put("Authorization", "Bearer " + token);
    }
    return Wire.ask(method, server + "/xrpc/" + call, headers, body.getBytes(UTF_8)).orFail(call);
  }

  @Override
  public void close() throws IOException {
    process.destroy();
    process.onExit().join();
    postgres.close();
  }
}
