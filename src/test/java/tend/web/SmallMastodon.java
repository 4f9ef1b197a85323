package tend.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;

/**
 * A server of the Mastodon API with one person, Ada, to whom Bo wrote. It takes the code
 * "good-code" only.
 */
final class SmallMastodon implements AutoCloseable {
  private static final String ADA =
      """
      {"id":"1","username":"ada","acct":"ada","url":"https://small.example/@ada","display_name":"Ada"}""";
  private static final String BO =
      """
      {"id":"2","username":"bo","acct":"bo","url":"https://small.example/@bo","display_name":"Bo"}""";
  private static final String MENTION =
      """
      [{"id":"11","type":"mention","created_at":"2026-03-02T01:00:00.000Z","account":%s,
        "status":{"id":"21","created_at":"2026-03-02T01:00:00.000Z","account":%s,
          "in_reply_to_id":null,"visibility":"public","uri":"https://small.example/s/21",
          "url":"https://small.example/@bo/21","content":"<p>Hello Ada, is it open?</p>",
          "mentions":[{"id":"1","username":"ada","acct":"ada","url":"https://small.example/@ada"}]}}]"""
          .formatted(BO, BO);
  private static final Map<String, String> ANSWERS =
      Map.of(
          "/api/v1/apps", "{\"client_id\":\"app-id\",\"client_secret\":\"app-secret\"}",
          "/api/v1/accounts/verify_credentials", ADA,
          "/api/v2/instance", "{\"domain\":\"small.example\"}",
          "/api/v1/notifications", MENTION,
          "/api/v1/accounts/1/statuses", "[]",
          "/api/v1/accounts/1/followers", "[]");
  private final HttpServer server;
  private volatile boolean revoked;

  SmallMastodon() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** From now on nobody is let in. */
  void revoke() {
    revoked = true;
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getPath();
      String asked = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
      String answer = ANSWERS.getOrDefault(path, "{\"error\":\"not here\"}");
      int status = ANSWERS.containsKey(path) ? 200 : 404;
      if (path.equals("/oauth/token")) {
        boolean good = asked.contains("code=good-code") && asked.contains("app-secret");
        status = good ? 200 : 400;
        answer = good ? "{\"access_token\":\"token-1\"}" : "{\"error\":\"invalid_grant\"}";
      }
      if (revoked) {
        status = 401;
        answer = "{\"error\":\"The access token was revoked\"}";
      }
      byte[] body = answer.getBytes(UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      exchange.sendResponseHeaders(status, body.length);
      exchange.getResponseBody().write(body);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
