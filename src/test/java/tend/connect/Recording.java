package tend.connect;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * A server that answers as a real one once did, or that stands before a real one and writes down
 * what it answers. One exchange a line; addresses of the server are written as {server}, tokens are
 * not written down.
 */
public final class Recording implements AutoCloseable {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final List<String> KEPT =
      List.of("link", "retry-after", "ratelimit-remaining", "ratelimit-reset", "x-ratelimit-reset");

  static {
    // else each answer waits 40 ms for an acknowledgement
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  private final HttpServer server;
  private final List<ObjectNode> lines = new ArrayList<>();
  private final Map<String, Integer> next = new HashMap<>();
  private final List<String> asked = new ArrayList<>();
  private final List<String> shown = new ArrayList<>();
  private final @Nullable String upstream;
  private int answersLeft = Integer.MAX_VALUE;

  private Recording(@Nullable String upstream) {
    this.upstream = upstream;
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(Executors.newSingleThreadExecutor());
    server.createContext("/", this::answer);
    server.start();
  }

  /** Stands before the server at that address. */
  static Recording of(String upstream) {
    return new Recording(upstream);
  }

  /** Answers from that file. */
  public static Recording from(Path file) throws IOException {
    Recording recording = new Recording(null);
    for (String line : Files.readAllLines(file)) {
      recording.lines.add((ObjectNode) MAPPER.readTree(line));
    }
    return recording;
  }

  /** Answers each of those questions always with that. */
  static Recording answering(Map<String, String> answers) throws IOException {
    Recording recording = new Recording(null);
    for (Map.Entry<String, String> answer : answers.entrySet()) {
      recording.add(answer.getKey(), 200, Map.of(), answer.getValue());
    }
    return recording;
  }

  /** Answers that question with that. */
  static Recording answering(String asked, int status, String body) throws IOException {
    return new Recording(null).add(asked, status, Map.of(), body);
  }

  /** One more answer to that question; answers to the same are given in the order added. */
  synchronized Recording add(String question, int status, Map<String, String> headers, String body)
      throws IOException {
    ObjectNode line = MAPPER.createObjectNode().put("asked", question).put("status", status);
    ObjectNode kept = line.putObject("headers");
    headers.forEach(kept::put);
    line.set("body", MAPPER.readTree(body));
    lines.add(line);
    return this;
  }

  /** That answer to that question, whatever was recorded. */
  synchronized Recording instead(String question, int status, String body) throws IOException {
    lines.removeIf(line -> line.path("asked").asText().equals(question));
    return add(question, status, Map.of(), body);
  }

  /** Which line first answers a question for that path. */
  synchronized int line(String path) {
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).path("asked").asText().contains(path + "?")) {
        return i;
      }
    }
    throw new IllegalArgumentException("nothing was recorded for " + path);
  }

  /** The first question for that path, whole. */
  synchronized String asking(String path) {
    return lines.get(line(path)).path("asked").asText();
  }

  /** Gives an answer headers. */
  synchronized void headers(int line, Map<String, String> headers) {
    ObjectNode kept = lines.get(line).putObject("headers");
    headers.forEach(kept::put);
  }

  /** Answers that question with a text that is no JSON. */
  synchronized void text(String question, String text) {
    lines.add(
        MAPPER.createObjectNode().put("asked", question).put("status", 200).put("text", text));
  }

  public String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** After that many answers the connection breaks, as when a process is killed. */
  public synchronized void breakAfter(int answers) {
    answersLeft = answers;
  }

  /** From now on it knows nothing any more. */
  public synchronized void forget() {
    lines.removeIf(line -> line.has("asked"));
  }

  /** What was asked so far, as method, path and query. */
  synchronized List<String> asked() {
    return List.copyOf(asked);
  }

  /** By what each question proved itself, where it did. */
  synchronized List<String> shown() {
    return List.copyOf(shown);
  }

  /** When it was recorded. */
  public Instant at() {
    return Instant.parse(lines.get(0).path("at").asText());
  }

  synchronized void write(Path file, Instant at) throws IOException {
    List<String> out = new ArrayList<>();
    lines.add(0, MAPPER.createObjectNode().put("at", at.toString()));
    for (ObjectNode line : lines) {
      out.add(MAPPER.writeValueAsString(line));
    }
    Files.write(file, out);
  }

  private synchronized void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      if (answersLeft <= 0) {
        return;
      }
      answersLeft--;
      String key = exchange.getRequestMethod() + " " + exchange.getRequestURI();
      asked.add(key);
      for (String header : List.of("Authorization", "X-Goog-Api-Key")) {
        shown.addAll(exchange.getRequestHeaders().getOrDefault(header, List.of()));
      }
      JsonNode line = upstream == null ? recorded(key) : ask(exchange, key, upstream);
      line.path("headers")
          .properties()
          .forEach(h -> exchange.getResponseHeaders().set(h.getKey(), here(h.getValue().asText())));
      byte[] body = here(line.path("text").asText(line.path("body").toString())).getBytes(UTF_8);
      exchange.sendResponseHeaders(line.path("status").asInt(), body.length);
      exchange.getResponseBody().write(body);
    }
  }

  private String here(String text) {
    return text.replace("{server}", url());
  }

  /** The same question asked again gets the next answer that was recorded for it, then the last. */
  private JsonNode recorded(String key) {
    List<ObjectNode> fitting =
        lines.stream()
            .filter(line -> anyLimit(line.path("asked").asText()).equals(anyLimit(key)))
            .toList();
    if (fitting.isEmpty()) {
      return MAPPER
          .createObjectNode()
          .put("status", 404)
          .set("body", MAPPER.createObjectNode().put("error", "not recorded: " + key));
    }
    int turn = next.merge(key, 1, Integer::sum) - 1;
    return fitting.get(Math.min(turn, fitting.size() - 1));
  }

  /** Servers may give fewer entries than are asked for. */
  private static String anyLimit(String question) {
    return question.replaceAll("limit=\\d+", "limit");
  }

  private JsonNode ask(HttpExchange exchange, String key, String real) throws IOException {
    Map<String, String> sent = new TreeMap<>();
    for (String header : List.of("Authorization", "Content-Type", "Accept", "User-Agent")) {
      String value = exchange.getRequestHeaders().getFirst(header);
      if (value != null) {
        sent.put(header, value);
      }
    }
    byte[] asking = exchange.getRequestBody().readAllBytes();
    Wire.Reply answer =
        Wire.ask(exchange.getRequestMethod(), real + exchange.getRequestURI(), sent, asking);
    ObjectNode line = MAPPER.createObjectNode().put("asked", key).put("status", answer.status());
    ObjectNode headers = line.putObject("headers");
    for (String name : KEPT) {
      String value = answer.headers().get(name);
      if (value != null) {
        headers.put(name, value.replace(real, "{server}"));
      }
    }
    String body = answer.body().replace(real, "{server}");
    if (body.startsWith("{") || body.startsWith("[")) {
      line.set("body", MAPPER.readTree(body));
    } else {
      line.put("text", body);
    }
    lines.add(withoutTokens(line));
    return line;
  }

  private static ObjectNode withoutTokens(ObjectNode line) {
    ObjectNode copy = line.deepCopy();
    if (copy.path("body") instanceof ObjectNode body) {
      for (String token : List.of("accessJwt", "refreshJwt", "access_token", "client_secret")) {
        if (body.has(token)) {
          body.put(token, "not-recorded");
        }
      }
    }
    return copy;
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
