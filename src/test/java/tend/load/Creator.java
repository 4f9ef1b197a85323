package tend.load;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody with an open Today, who looks, ticks and takes ticks back. Threads may share it. */
final class Creator {
  private static final Pattern ITEM = Pattern.compile("id=\"i-([^\"]+)\"");
  private final HttpClient client;
  private final URI site;
  private final String today;
  private final Deque<String> open = new ArrayDeque<>();
  private final Deque<String> done = new ArrayDeque<>();

  Creator(HttpClient client, URI site, String account) {
    this.client = client;
    this.site = site;
    this.today = "/accounts/" + account + "/today";
  }

  /** Follows the page's changes; each is answered by looking again, as the page does. */
  CompletableFuture<Integer> follow(Runnable changed) {
    HttpRequest request =
        HttpRequest.newBuilder(site.resolve(today + "/events"))
            .header("Accept", "text/event-stream")
            .build();
    CompletableFuture<Integer> status = new CompletableFuture<>();
    CompletableFuture<?> unused =
        client.sendAsync(
            request,
            info -> {
              status.complete(info.statusCode());
              return HttpResponse.BodySubscribers.fromLineSubscriber(new Lines(changed));
            });
    return status;
  }

  private record Lines(Runnable changed) implements Flow.Subscriber<String> {
    @Override
    public void onSubscribe(Flow.Subscription subscription) {
      subscription.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(String line) {
      if (line.startsWith("event: changed")) {
        changed.run();
      }
    }

    @Override
    public void onError(Throwable broken) {
      // the server was stopped: the load is over
    }

    @Override
    public void onComplete() {
      // as above
    }
  }

  /** Looks at the list and remembers what is on it. */
  boolean look() throws IOException, InterruptedException {
    HttpResponse<String> answer =
        client.send(HttpRequest.newBuilder(site.resolve(today)).build(), BodyHandlers.ofString());
    if (answer.statusCode() != 200) {
      return false;
    }
    synchronized (this) {
      open.clear();
      Matcher item = ITEM.matcher(answer.body());
      while (item.find()) {
        open.add(item.group(1));
      }
    }
    return true;
  }

  /** Whether there is something to tick; otherwise something is taken back. */
  synchronized boolean canTick() {
    return !open.isEmpty() && done.size() < 2;
  }

  /** Ticks the first item, or takes the last tick back. */
  boolean answer() throws IOException, InterruptedException {
    boolean tick;
    String id;
    synchronized (this) {
      tick = canTick();
      id = tick ? open.pollFirst() : done.pollLast();
      if (id == null) {
        return look();
      }
      if (tick) {
        done.add(id);
      }
    }
    HttpRequest request =
        HttpRequest.newBuilder(site.resolve("/actions/" + id + "/done"))
            .header("HX-Request", "true")
            .method(tick ? "PUT" : "DELETE", BodyPublishers.noBody())
            .build();
    return client.send(request, BodyHandlers.ofString()).statusCode() == 200;
  }
}
