package tend.connect;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.Map;
import java.util.TreeMap;

/** One request on a connection of its own: small servers have few, and close those that rest. */
final class Wire {
  private Wire() {}

  /** What came back; names of headers in small letters. */
  record Reply(int status, Map<String, String> headers, String body) {
    String orFail(String what) throws IOException {
      if (status / 100 != 2) {
        throw new IOException(what + ": " + status + " " + body);
      }
      return body;
    }
  }

  static Reply ask(String method, String url, Map<String, String> headers, byte[] body)
      throws IOException {
    HttpURLConnection connection = (HttpURLConnection) URI.create(url).toURL().openConnection();
    connection.setInstanceFollowRedirects(false);
    connection.setRequestMethod(method);
    connection.setRequestProperty("Connection", "close");
    headers.forEach(connection::setRequestProperty);
    if (method.equals("POST")) {
      connection.setDoOutput(true);
      connection.getOutputStream().write(body);
    }
    int status = connection.getResponseCode();
    Map<String, String> answered = new TreeMap<>();
    connection
        .getHeaderFields()
        .forEach(
            (name, values) -> {
              if (name != null) {
                answered.put(name.toLowerCase(java.util.Locale.ROOT), values.get(0));
              }
            });
    try (InputStream in =
        status < 400 ? connection.getInputStream() : connection.getErrorStream()) {
      return new Reply(status, answered, in == null ? "" : new String(in.readAllBytes(), UTF_8));
    }
  }
}
