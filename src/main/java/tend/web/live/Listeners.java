package tend.web.live;

import io.javalin.http.sse.SseClient;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tend.flow.Changes;
import tend.model.Daemons;

/**
 * Open pages that want to know when their list may have changed. One thread looks for all of them,
 * once a second and after each write through this server, whether anything was written at all, and
 * only then at the stamps of the lists; a page holds no thread. Threads may share it.
 */
final class Listeners implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Listeners.class);
  private static final int MOST = 1_000;
  private static final int BEATS_OF_SILENCE = 10;
  private static final String GONE = "gone";
  private final Changes changes;
  private final Set<Listener> open = ConcurrentHashMap.newKeySet();
  private final AtomicBoolean asked = new AtomicBoolean();
  private final ScheduledExecutorService beats =
      Executors.newSingleThreadScheduledExecutor(Daemons.named("changes"));
  private String writes = "";
  private int beat;

  Listeners(Changes changes) {
    this.changes = changes;
    ScheduledFuture<?> unused = beats.scheduleWithFixedDelay(this::beat, 1, 1, TimeUnit.SECONDS);
  }

  /** Which list; of a creator or of one account. */
  record Of(boolean creator, String name) {
    Optional<String> stamp(Changes.Standing standing) {
      return creator ? standing.ofCreator(name) : standing.ofAccount(name);
    }
  }

  /** One page, and what it last knew. The thread that looks has it alone. */
  private static final class Listener {
    private final SseClient client;
    private final Of of;
    private String told;

    Listener(SseClient client, Of of, String told) {
      this.client = client;
      this.of = of;
      this.told = told;
    }

    void tell(Changes.Standing standing) {
      String now = of.stamp(standing).orElse(GONE);
      if (!now.equals(told)) {
        told = now;
        client.sendEvent("changed", now);
      }
    }
  }

  /** Whether one more may listen. */
  boolean hasRoom() {
    return open.size() < MOST && !beats.isShutdown();
  }

  /** How many listen. */
  int count() {
    return open.size();
  }

  /** Tells from now on when that list is another than the page knows. */
  void add(SseClient client, Of of, String known) {
    Listener listener = new Listener(client, of, known);
    client.keepAlive();
    client.onClose(() -> open.remove(listener));
    open.add(listener);
    later(() -> safely(() -> listener.tell(changes.standing())));
  }

  /** Something was written here, so it need not wait for the next second. */
  void wake() {
    if (!open.isEmpty() && asked.compareAndSet(false, true)) {
      later(
          () -> {
            asked.set(false);
            safely(this::look);
          });
    }
  }

  private void later(Runnable work) {
    try {
      beats.execute(work);
    } catch (RejectedExecutionException e) {
      LOG.debug("the server stops", e);
    }
  }

  private void beat() {
    safely(this::look);
    beat++;
    if (beat % BEATS_OF_SILENCE == 0) {
      open.forEach(one -> one.client.sendComment("")); // finds out who is gone
    }
  }

  private void look() {
    if (open.isEmpty()) {
      return;
    }
    String now = changes.writes();
    if (!now.equals(writes)) {
      writes = now;
      Changes.Standing standing = changes.standing();
      open.forEach(one -> one.tell(standing));
    }
  }

  private static void safely(Runnable work) {
    try {
      work.run();
    } catch (RuntimeException e) {
      LOG.warn("whether lists changed could not be seen; it is tried again", e);
    }
  }

  @Override
  public void close() {
    beats.shutdownNow();
    open.forEach(one -> one.client.close());
  }
}
