package tend.flow.agency;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tend.model.Daemons;

/**
 * Work that pages do not wait for to its end: one at a time on a thread of its own, and whoever
 * wants it while it runs waits for the one that runs. Threads may share it; close it once.
 */
final class Aside implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Aside.class);
  private static final int LAST_SECONDS = 5;
  private final ExecutorService thread;
  private @Nullable Future<?> running;

  Aside(String name) {
    thread = Executors.newSingleThreadExecutor(Daemons.named(name));
  }

  /** Begins the work where none runs, and waits for it, but no longer than that. */
  void run(Runnable work, Duration most) {
    try {
      begun(work).get(most.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      LOG.debug("it goes on beside the pages");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  private synchronized Future<?> begun(Runnable work) {
    Future<?> under = running;
    if (under == null || under.isDone()) {
      under = thread.submit(() -> safely(work));
      running = under;
    }
    return under;
  }

  private void safely(Runnable work) {
    try {
      work.run();
    } catch (RuntimeException e) {
      if (thread.isShutdown()) {
        LOG.debug("it was broken off", e);
      } else {
        LOG.warn("what is looked at beside the pages failed; it is tried again when asked", e);
      }
    }
  }

  /** Breaks off what runs and waits a little for it, so that what it reads can be closed. */
  @Override
  public void close() {
    thread.shutdownNow();
    try {
      if (!thread.awaitTermination(LAST_SECONDS, TimeUnit.SECONDS)) {
        LOG.debug("it still runs");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
