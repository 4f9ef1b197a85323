package tend.connect;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A real server that speaks the Mastodon API: snac2, small and poor, which is what makes it a good
 * test. Needs the command snac (Debian 13, or Debian 12 with backports: apt install snac2).
 */
final class MastodonServer implements AutoCloseable {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final Pattern PASSWORD = Pattern.compile("User password is (\\S+)");
  private static final Pattern CLIENT = Pattern.compile("client_id=([^&]+)");
  private final Path folder;
  private final Process process;
  private final String url;
  private final Map<String, String> passwords = new TreeMap<>();
  private final Map<String, String> tokens = new TreeMap<>();

  private MastodonServer(Path folder, Process process, String url) {
    this.folder = folder;
    this.process = process;
    this.url = url;
  }

  static MastodonServer start(Path parent, String... people) throws Exception {
    Path folder = parent.resolve("snac");
    int port;
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    run("127.0.0.1\n" + port + "\nlocalhost:" + port + "\n\n\n", "init", folder.toString());
    Path settings = folder.resolve("server.json");
    ObjectNode json = (ObjectNode) MAPPER.readTree(Files.readString(settings));
    json.put("protocol", "http").put("num_threads", 32);
    Files.writeString(settings, MAPPER.writeValueAsString(json));
    Map<String, String> passwords = new TreeMap<>();
    for (String name : people) {
      Matcher said = PASSWORD.matcher(run(name + "\n", "adduser", folder.toString(), name));
      if (!said.find()) {
        throw new IllegalStateException("no password for " + name);
      }
      passwords.put(name, said.group(1));
    }
    Process process =
        new ProcessBuilder("snac", "httpd", folder.toString())
            .redirectErrorStream(true)
            .redirectOutput(parent.resolve("snac.log").toFile())
            .start();
    MastodonServer server = new MastodonServer(folder, process, "http://localhost:" + port);
    server.passwords.putAll(passwords);
    server.answers();
    return server;
  }

  private static String run(String typed, String... arguments) throws Exception {
    String[] command = new String[arguments.length + 1];
    command[0] = "snac";
    System.arraycopy(arguments, 0, command, 1, arguments.length);
    Process process;
    try {
      process = new ProcessBuilder(command).redirectErrorStream(true).start();
    } catch (IOException e) {
      throw new IllegalStateException("install snac2, a server of the Mastodon API", e);
    }
    process.getOutputStream().write(typed.getBytes(UTF_8));
    process.getOutputStream().close();
    String said = new String(process.getInputStream().readAllBytes(), UTF_8);
    process.waitFor();
    return said;
  }

  private void answers() throws Exception {
    for (int i = 0; i < 100; i++) {
      try {
        send("GET", "/api/v1/instance", Map.of(), null);
        return;
      } catch (IOException e) {
        Thread.sleep(50);
      }
    }
    throw new IllegalStateException("the server did not start; see " + folder);
  }

  String url() {
    return url;
  }

  /** What the person types on the server's page, whose answer is the code. */
  String allow(Door door, String name) throws Exception {
    Matcher client = CLIENT.matcher(door.url());
    if (!client.find()) {
      throw new IllegalStateException(door.url());
    }
    Map<String, String> typed =
        Map.of(
            "login",
            name,
            "passwd",
            String.valueOf(passwords.get(name)),
            "redir",
            "urn:ietf:wg:oauth:2.0:oob",
            "cid",
            client.group(1),
            "state",
            "");
    return send("POST", "/oauth/x-snac-login", typed, null).strip();
  }

  private String token(String name) throws Exception {
    String known = tokens.get(name);
    if (known != null) {
      return known;
    }
    Http http = new Http(java.time.Instant::now, Http.Limits.USUAL);
    Mastodon mastodon = new Mastodon();
    Door door = mastodon.door(url, http);
    Granted granted = mastodon.connect(new Given(url, "", allow(door, name), door.begun()), http);
    String token = granted.tokens().getOrDefault("token", "");
    tokens.put(name, token);
    return token;
  }

  /** Says something; returns its id. */
  String say(String name, String text, @Nullable String answering, String visibility)
      throws Exception {
    Map<String, String> fields = new TreeMap<>(Map.of("status", text, "visibility", visibility));
    if (answering != null) {
      fields.put("in_reply_to_id", answering);
    }
    String answer = send("POST", "/api/v1/statuses", fields, token(name));
    return MAPPER.readTree(answer).path("id").asText();
  }

  void favourite(String name, String status) throws Exception {
    onceDelivered("/api/v1/statuses/" + status + "/favourite", name);
  }

  void reblog(String name, String status) throws Exception {
    onceDelivered("/api/v1/statuses/" + status + "/reblog", name);
  }

  /** A status reaches its readers a moment after it was said. */
  private void onceDelivered(String path, String name) throws Exception {
    for (int i = 0; i < 200; i++) {
      try {
        send("POST", path, Map.of(), token(name));
        return;
      } catch (IOException e) {
        Thread.sleep(100);
      }
    }
    throw new IllegalStateException(path + " was not delivered");
  }

  void follow(String name, String whom) throws Exception {
    run("", "follow", folder.toString(), name, url + "/" + whom);
  }

  /** Waits until the account was told that many things; servers deliver at their own pace. */
  void told(String name, int things) throws Exception {
    int told = 0;
    for (int i = 0; i < 300 && told < things; i++) {
      Thread.sleep(200);
      String list = send("GET", "/api/v1/notifications?limit=64", Map.of(), token(name));
      told = MAPPER.readTree(list).size();
    }
    if (told < things) {
      throw new IllegalStateException(name + " was told " + told + " of " + things);
    }
  }

  private String send(String method, String path, Map<String, String> form, @Nullable String token)
      throws IOException {
    StringBuilder body = new StringBuilder();
    form.forEach(
        (field, value) -> body.append(field).append('=').append(Http.encoded(value)).append('&'));
    Map<String, String> headers =
        new TreeMap<>(Map.of("Content-Type", "application/x-www-form-urlencoded"));
    if (token != null) {
      headers.put("Authorization", "Bearer " + token);
    }
    return Wire.ask(method, url + path, headers, body.toString().getBytes(UTF_8)).orFail(path);
  }

  @Override
  public void close() {
    process.destroy();
    process.onExit().join();
  }
}
