package tend.out;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** A program that takes messages on a real socket, answering as it is told. */
public final class ReceivingServer implements AutoCloseable {
  /** What the answer waits for before it is given, to be a slow one. */
  public static final int SLOW = -1;

  /** The status of an answer that begins and never ends. */
  public static final int ENDLESS = -2;

  private static final long SLOW_MILLIS = 3_000;
  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Deque<Integer> answers = new ArrayDeque<>();
  private final List<Received> received = Collections.synchronizedList(new ArrayList<>());

  /** A message as it came. */
  public record Received(
      String path, String event, String delivery, String signature, String type, String body) {}

  public ReceivingServer() throws IOException {
    this(0);
  }

  public ReceivingServer(int port) throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    server.setExecutor(threads);
    server.createContext("/", this::take);
    server.start();
  }

  /** The next answers; 200 after them. */
  public void answering(Integer... statuses) {
    answers.addAll(List.of(statuses));
  }

  public String url(String path) {
    return "http://127.0.0.1:" + port() + path;
  }

  public int port() {
    return server.getAddress().getPort();
  }

  public List<Received> received() {
    return List.copyOf(received);
  }

  private void take(HttpExchange exchange) throws IOException {
    received.add(
        new Received(
            exchange.getRequestURI().getPath(),
            exchange.getRequestHeaders().getFirst("Tend-Event"),
            exchange.getRequestHeaders().getFirst("Tend-Delivery"),
            exchange.getRequestHeaders().getFirst("Tend-Signature"),
            exchange.getRequestHeaders().getFirst("Content-Type"),
            new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
    int status = answers.isEmpty() ? 200 : answers.pop();
    if (status == SLOW) {
      pause();
      status = 200;
    }
    if (status == ENDLESS) {
      endless(exchange);
      return;
    }
    if (status == 302) {
      exchange.getResponseHeaders().add("Location", url("/elsewhere"));
    }
    exchange.sendResponseHeaders(status, -1);
    exchange.close();
  }

  private static void endless(HttpExchange exchange) throws IOException {
    exchange.sendResponseHeaders(200, 0);
    exchange.getResponseBody().write('x');
    exchange.getResponseBody().flush();
    pause();
    exchange.close();
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(SLOW_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
