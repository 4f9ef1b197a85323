package tend.flow;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import tend.flow.EvaluateAccount.Evaluated;
import tend.model.Account;

/**
 * Evaluates many accounts on several threads and tells them one by one in the order given. Keeps
 * none of them, so that a fleet of any size takes the memory of a few accounts. Threads may share
 * it.
 */
public final class EvaluateFleet {
  private static final int AHEAD_OF_EACH = 2;
  private final EvaluateAccount evaluate;
  private final int threads;

  /** Evaluates on so many threads. */
  public EvaluateFleet(EvaluateAccount evaluate, int threads) {
    this.evaluate = evaluate;
    this.threads = threads;
  }

  /** Tells all of them as they are at that moment, by the thread that asks. */
  public void each(List<Account> accounts, Instant at, Consumer<Evaluated> tell) {
    ExecutorService workers = Executors.newFixedThreadPool(threads);
    try {
      Deque<Future<Evaluated>> coming = new ArrayDeque<>();
      for (Account one : accounts) {
        coming.add(workers.submit(() -> evaluate.once(one, at)));
        if (coming.size() > threads * AHEAD_OF_EACH) {
          tell.accept(ready(coming.remove()));
        }
      }
      while (!coming.isEmpty()) {
        tell.accept(ready(coming.remove()));
      }
    } finally {
      workers.shutdownNow();
    }
  }

  private static Evaluated ready(Future<Evaluated> coming) {
    try {
      return coming.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("stopped while accounts were evaluated", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException(e.getCause());
    }
  }
}
