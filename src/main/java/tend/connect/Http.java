package tend.connect;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.failsafe.Failsafe;
import dev.failsafe.FailsafeException;
import dev.failsafe.RetryPolicy;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Asks servers for JSON, politely: waits when their headers say so, tries again when they are out
 * of order, follows no redirect (it might lead a token elsewhere), and speaks plain http with this
 * machine only. Threads may share it.
 */
public final class Http {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final Duration CONNECT = Duration.ofSeconds(10);
  private static final Duration ANSWER = Duration.ofSeconds(60);
  private static final int MOST_BYTES = 32 << 20;
  private static final int RETRIES = 4;
  private static final int TOO_MANY = 429;
  private static final int BROKEN = 500;
  private static final Pattern TOKEN = Pattern.compile("access_token=([^&]*)");

  private final HttpClient client =
      HttpClient.newBuilder()
          .connectTimeout(CONNECT)
          // some servers hang up on the offer to speak HTTP/2 in the clear
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();
  private final InstantSource clock;
  private final Limits limits;
  private final Map<String, Instant> closedUntil = new ConcurrentHashMap<>();
  private final RetryPolicy<Answer> retries;

  /**
   * How patient to be.
   *
   * @param longestWait a limit that lasts longer ends the visit
   * @param firstRetry after a failure; doubled each time
   * @param page the most entries to ask for at a time; platforms may give fewer
   */
  public record Limits(Duration longestWait, Duration firstRetry, int page) {
    /** For people who watch: five minutes, a second, a hundred. */
    public static final Limits USUAL =
        new Limits(Duration.ofMinutes(5), Duration.ofSeconds(1), 100);
  }

  public Http(InstantSource clock, Limits limits) {
    this.clock = clock;
    this.limits = limits;
    this.retries =
        RetryPolicy.<Answer>builder()
            .handle(IOException.class)
            .handleResultIf(answer -> answer != null && again(answer.status()))
            .withMaxRetries(RETRIES)
            .withDelayFn(tried -> delay(tried.getLastResult(), tried.getAttemptCount()))
            .build();
  }

  /** How many entries to ask for at a time, where the platform gives at most that many. */
  String page(int most) {
    return String.valueOf(Math.min(most, limits.page()));
  }

  /** Asks with GET. */
  Answer get(String address, Map<String, String> query, Map<String, String> headers) {
    HttpRequest.Builder request = request(address + query(query), headers);
    return send(request.GET().build());
  }

  /** Asks with POST and a JSON body; null for none. */
  Answer post(String address, @Nullable Object body, Map<String, String> headers) {
    HttpRequest.Builder request = request(address, headers);
    if (body == null) {
      return send(request.POST(HttpRequest.BodyPublishers.noBody()).build());
    }
    try {
      String json = MAPPER.writeValueAsString(body);
      return send(
          request
              .header("Content-Type", "application/json")
              .POST(HttpRequest.BodyPublishers.ofString(json))
              .build());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Asks with POST and form fields. */
  Answer form(String address, Map<String, String> fields, Map<String, String> headers) {
    return send(
        request(address, headers)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(joined(fields)))
            .build());
  }

  private static String query(Map<String, String> fields) {
    return fields.isEmpty() ? "" : "?" + joined(fields);
  }

  private static String joined(Map<String, String> fields) {
    StringBuilder out = new StringBuilder();
    fields.forEach(
        (name, value) ->
            out.append(out.length() == 0 ? "" : "&")
                .append(encoded(name))
                .append('=')
                .append(encoded(value)));
    return out.toString();
  }

  /** As it stands in a query or form. */
  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static HttpRequest.Builder request(String address, Map<String, String> headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(uri(address))
            .timeout(ANSWER)
            .header("Accept", "application/json")
            .header("User-Agent", "Tend/0.1");
    headers.forEach((name, value) -> header(request, name, value));
    return request;
  }

  /** What cannot be sent is never shown: it may be a token with a slip of the hand in it. */
  private static void header(HttpRequest.Builder request, String name, String value) {
    try {
      request.header(name, value);
    } catch (IllegalArgumentException e) {
      // the cause names the value, so it goes no further
      throw new Refused(
          "the token or key",
          "it has characters that none has",
          "copy it again, whole and without spaces",
          Refused.Way.CHANGE);
    }
  }

  /** The moment by the clock that limits are measured with. */
  Instant now() {
    return clock.instant();
  }

  private static URI uri(String address) {
    URI uri;
    try {
      uri = URI.create(address);
    } catch (IllegalArgumentException e) {
      throw noAddress(address, e);
    }
    String host = uri.getHost();
    if (host == null) {
      throw noAddress(address, null);
    }
    boolean here = List.of("localhost", "127.0.0.1", "[::1]").contains(host);
    if (!"https".equals(uri.getScheme()) && !(here && "http".equals(uri.getScheme()))) {
      throw new Refused(
          host,
          "tokens go over https only",
          "write the server as https://" + host,
          Refused.Way.CHANGE);
    }
    return uri;
  }

  private static Refused noAddress(String address, @Nullable Throwable cause) {
    Refused refused =
        new Refused(
            "\"" + address.replaceAll("[?].*", "") + "\"",
            "this is no address of a server",
            "write one like https://example.social",
            Refused.Way.CHANGE);
    if (cause != null) {
      refused.initCause(cause);
    }
    return refused;
  }

  private Answer send(HttpRequest request) {
    String host = request.uri().getHost();
    try {
      Answer answer = Failsafe.with(retries).get(() -> once(request));
      if (again(answer.status())) {
        throw outOfOrder(host, "it answered " + answer.status() + " five times", null);
      }
      return answer;
    } catch (FailsafeException e) {
      if (e.getCause() instanceof InterruptedException) {
        Thread.currentThread().interrupt();
        throw outOfOrder(host, "the visit was interrupted", e);
      }
      throw outOfOrder(host, "it cannot be reached (" + words(e.getCause()) + ")", e);
    }
  }

  private static String words(@Nullable Throwable e) {
    if (e == null) {
      return "no reason";
    }
    String message = e.getMessage();
    return message == null ? e.getClass().getSimpleName() : message;
  }

  private static Refused outOfOrder(String host, String reason, @Nullable Throwable cause) {
    Refused refused =
        new Refused(
            host, reason, "try again later; nothing that was read is lost", Refused.Way.LATER);
    if (cause != null) {
      refused.initCause(cause);
    }
    return refused;
  }

  private Answer once(HttpRequest request) throws IOException, InterruptedException {
    String host = request.uri().getHost();
    waitFor(host);
    HttpResponse<InputStream> response =
        client.send(request, HttpResponse.BodyHandlers.ofInputStream());
    boolean fine = response.statusCode() >= 200 && response.statusCode() < 300;
    List<String> hidden = fine ? List.of() : secrets(request);
    Answer answer;
    try (InputStream in = response.body()) {
      answer =
          new Answer(request.uri(), response.statusCode(), response.headers(), json(in, hidden));
    }
    Instant reset = RateLimit.closedUntil(answer.status(), answer.headers(), clock.instant());
    if (reset != null) {
      closedUntil.put(host, reset);
      if (answer.status() == TOO_MANY) {
        patient(host, reset);
      }
    }
    return answer;
  }

  /** What a request proves itself with; some servers repeat it when they refuse it. */
  private static List<String> secrets(HttpRequest request) {
    List<String> secrets = new ArrayList<>();
    for (String header : List.of("Authorization", "X-Goog-Api-Key")) {
      request
          .headers()
          .firstValue(header)
          .ifPresent(value -> secrets.add(value.substring(value.lastIndexOf(' ') + 1)));
    }
    String query = request.uri().getQuery();
    Matcher token = TOKEN.matcher(query == null ? "" : query);
    while (token.find()) {
      secrets.add(token.group(1));
    }
    secrets.removeIf(String::isBlank);
    return secrets;
  }

  private static JsonNode json(InputStream in, List<String> hidden) throws IOException {
    byte[] bytes = in.readNBytes(MOST_BYTES);
    try {
      if (bytes.length == MOST_BYTES) {
        return MissingNode.getInstance();
      }
      if (hidden.isEmpty()) {
        return MAPPER.readTree(bytes);
      }
      String text = new String(bytes, StandardCharsets.UTF_8);
      for (String secret : hidden) {
        text = text.replace(secret, "…");
      }
      return MAPPER.readTree(text);
    } catch (JsonProcessingException e) {
      return MissingNode.getInstance();
    }
  }

  /** A limit whose end is near is waited for. */
  private void waitFor(String host) throws InterruptedException {
    Instant until = closedUntil.get(host);
    if (until != null) {
      patient(host, until);
      Duration wait = Duration.between(clock.instant(), until);
      if (wait.compareTo(Duration.ZERO) > 0) {
        Thread.sleep(wait.toMillis() + 1);
      }
      closedUntil.remove(host);
    }
  }

  private void patient(String host, Instant until) {
    if (Duration.between(clock.instant(), until).compareTo(limits.longestWait()) > 0) {
      throw new Refused(
          host,
          "its limit of requests is reached until " + until,
          "sync again then; what was read is kept",
          Refused.Way.LATER);
    }
  }

  private static boolean again(int status) {
    return status == TOO_MANY || status >= BROKEN;
  }

  /** Limits are waited for before the next request; here the server is only given time. */
  private Duration delay(@Nullable Answer answer, int attempts) {
    return answer != null && answer.status() == TOO_MANY
        ? Duration.ZERO
        : limits.firstRetry().multipliedBy(1L << Math.max(0, attempts - 1));
  }
}
