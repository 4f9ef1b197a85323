package tend.out;

import dev.failsafe.Failsafe;
import dev.failsafe.FailsafeException;
import dev.failsafe.RetryPolicy;
import dev.failsafe.function.CheckedSupplier;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tend.model.OneLine;

/**
 * Posts signed messages: follows no redirect, reads no answer but its status, waits ten seconds at
 * most, and tries three times more when the receiver is out of order. Threads may share it.
 */
public final class SendMessage {
  /** How long to wait before the second try, by default; doubled each time. */
  public static final Duration PAUSE = Duration.ofSeconds(1);

  private static final Duration CONNECT = Duration.ofSeconds(5);
  private static final Duration ANSWER = Duration.ofSeconds(10);
  private static final int RETRIES = 3;
  private static final int DOUBLED = 8;
  private static final int GONE = 410;
  private static final Set<Integer> LATER = Set.of(408, 425, 429);
  private final HttpClient client =
      HttpClient.newBuilder()
          .connectTimeout(CONNECT)
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();
  private final Duration answer;
  private final RetryPolicy<Integer> retries;

  /** The receiver wants no more messages. */
  public static final class Gone extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Gone(String host) {
      super(host + ": it says that it is gone; add it again once it is back");
    }
  }

  /**
   * @param pause before the second try
   */
  public SendMessage(Duration pause) {
    this(pause, ANSWER);
  }

  SendMessage(Duration pause, Duration answer) {
    this.answer = answer;
    this.retries =
        RetryPolicy.<Integer>builder()
            .handle(IOException.class)
            .handleResultIf(status -> status != null && isLater(status))
            .withMaxRetries(RETRIES)
            .withBackoff(pause, pause.multipliedBy(DOUBLED))
            .build();
  }

  /**
   * Posts it; returning means that the receiver took it. Before each try it is looked up where the
   * receiver is by now, and each is signed anew.
   *
   * @param clock the moment of each try
   * @throws Unsendable otherwise
   * @throws Gone when it wants no more
   */
  public void send(Receiver to, Message message, String secret, InstantSource clock) {
    String host = to.uri().getHost();
    int status =
        status(
            () -> {
              to.check();
              return once(request(to, message, secret, clock.instant()));
            },
            host);
    if (status == GONE) {
      throw new Gone(host);
    }
    if (status < 200 || status >= 300) {
      throw new Unsendable(host, "it answered " + status, "look into its log", null);
    }
  }

  private int status(CheckedSupplier<Integer> once, String host) {
    try {
      return Failsafe.with(retries).get(once);
    } catch (FailsafeException e) {
      if (e.getCause() instanceof InterruptedException) {
        Thread.currentThread().interrupt();
      }
      throw new Unsendable(host, reason(e.getCause()), "see that it runs and try again", e);
    }
  }

  private static String reason(@Nullable Throwable e) {
    if (e instanceof HttpTimeoutException) {
      return "it does not answer";
    }
    String said = e == null ? null : e.getMessage();
    return "it cannot be reached" + (said == null ? "" : " (" + OneLine.of(said) + ")");
  }

  private HttpRequest request(Receiver to, Message message, String secret, Instant at) {
    return HttpRequest.newBuilder(to.uri())
        .timeout(answer)
        .header("Content-Type", "application/json; charset=utf-8")
        .header("User-Agent", "Tend/0.1")
        .header("Tend-Event", message.event())
        .header("Tend-Delivery", message.delivery())
        .header("Tend-Signature", Signature.of(secret, at, message))
        .POST(HttpRequest.BodyPublishers.ofString(message.body(), StandardCharsets.UTF_8))
        .build();
  }

  /** What the receiver says besides its status is left unread: it may never end. */
  private int once(HttpRequest request) throws IOException, InterruptedException {
    HttpResponse<InputStream> response =
        client.send(request, HttpResponse.BodyHandlers.ofInputStream());
    response.body().close();
    return response.statusCode();
  }

  private static boolean isLater(int status) {
    return status >= 500 || LATER.contains(status);
  }
}
