package tend.store;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.transaction.DelegatingTransactionHandler;
import org.jdbi.v3.core.transaction.LocalTransactionHandler;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;
import tend.model.Daemons;

/**
 * Has the embedded database's journal written back after some transactions, beside those who write:
 * SQLite itself lets one of them wait for it. Threads may share it.
 */
final class Journal extends DelegatingTransactionHandler implements AutoCloseable {
  /**
   * A stored list writes some 30 pages, so that is a sixteenth of what SQLite is told to wait for.
   */
  static final int TRANSACTIONS = 32;

  private final AtomicInteger since = new AtomicInteger();
  private final Runnable writeBack;
  private final ExecutorService beside =
      Executors.newSingleThreadExecutor(Daemons.named("journal"));

  Journal(Runnable writeBack) {
    super(LocalTransactionHandler.binding());
    this.writeBack = writeBack;
  }

  @Override
  public <R, X extends Exception> R inTransaction(Handle handle, HandleCallback<R, X> work)
      throws X {
    R done = super.inTransaction(handle, work);
    grown();
    return done;
  }

  @Override
  public <R, X extends Exception> R inTransaction(
      Handle handle, TransactionIsolationLevel level, HandleCallback<R, X> work) throws X {
    R done = super.inTransaction(handle, level, work);
    grown();
    return done;
  }

  private void grown() {
    if (since.incrementAndGet() % TRANSACTIONS == 0) {
      try {
        beside.execute(writeBack);
      } catch (RejectedExecutionException e) {
        // closed: the last connection writes it back
      }
    }
  }

  /** Waits for what is being written back. */
  @Override
  public void close() {
    beside.shutdown();
    try {
      if (!beside.awaitTermination(10, TimeUnit.SECONDS)) {
        beside.shutdownNow();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
