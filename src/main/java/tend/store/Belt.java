package tend.store;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Carries things in batches from the thread that makes them to one that takes them, so that both
 * work at once; a few batches wait between them and no more. What is fewer than one batch starts no
 * thread. A failure of the taker is thrown to the maker, at its next thing or at the end.
 */
final class Belt<T> implements Consumer<T>, AutoCloseable {
  private static final int WAITING = 8;
  private final int size;
  private final Consumer<List<T>> taker;
  private final BlockingQueue<List<T>> waiting = new ArrayBlockingQueue<>(WAITING);
  private List<T> batch = new ArrayList<>();
  private @Nullable Thread thread;
  private volatile boolean over;
  private volatile @Nullable RuntimeException failure;

  Belt(int size, Consumer<List<T>> taker) {
    this.size = size;
    this.taker = taker;
  }

  @Override
  public void accept(T one) {
    batch.add(one);
    if (batch.size() == size) {
      start();
      send(batch);
      batch = new ArrayList<>(size);
    }
  }

  /** Waits until everything is taken. */
  void finish() {
    stop();
    throwFailure();
    if (!batch.isEmpty()) {
      taker.accept(batch);
      batch = new ArrayList<>();
    }
  }

  /** Leaves what is still waiting; nothing is taken after it returns. */
  @Override
  public void close() {
    waiting.clear();
    stop();
  }

  private void start() {
    if (thread == null) {
      thread = new Thread(this::take, "writing");
      thread.setDaemon(true);
      thread.start();
    }
  }

  private void take() {
    try {
      while (true) {
        List<T> next = waiting.poll(20, TimeUnit.MILLISECONDS);
        if (next != null) {
          taker.accept(next);
        } else if (over) {
          return;
        }
      }
    } catch (RuntimeException e) {
      failure = e;
    } catch (Error e) {
      // the maker would wait for ever
      failure = new IllegalStateException("writing stopped", e);
    } catch (InterruptedException e) {
      failure = new IllegalStateException("interrupted while writing", e);
    }
  }

  private void send(List<T> full) {
    try {
      do {
        throwFailure();
      } while (!waiting.offer(full, 20, TimeUnit.MILLISECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while reading", e);
    }
  }

  private void stop() {
    over = true;
    Thread running = thread;
    boolean interrupted = false;
    while (running != null && running.isAlive()) {
      try {
        running.join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void throwFailure() {
    RuntimeException said = failure;
    if (said != null) {
      throw said;
    }
  }
}
