package tend.signals;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Does the same work on many things on all cores and hands the results on in the order the things
 * came. Only a few chunks of them are held at a time, so memory does not grow with their number.
 * Used by one thread, which is also the one that gets the results; closing it finishes the work.
 */
public final class InOrder<T, R> implements AutoCloseable {
  private static final int CHUNK = 256;
  private static final int CHUNKS_A_CORE = 3;

  private final int cores = Runtime.getRuntime().availableProcessors();
  private final ExecutorService workers = Executors.newFixedThreadPool(cores, InOrder::worker);
  private final Deque<Future<List<R>>> running = new ArrayDeque<>();
  private final Function<T, R> work;
  private final Consumer<R> results;
  private List<T> chunk = new ArrayList<>(CHUNK);

  /**
   * Begins.
   *
   * @param work done by many threads at once
   */
  public InOrder(Function<T, R> work, Consumer<R> results) {
    this.work = work;
    this.results = results;
  }

  /** Takes one more thing; may wait until earlier ones are done. */
  public void add(T thing) {
    chunk.add(thing);
    if (chunk.size() == CHUNK) {
      start();
      while (running.size() > CHUNKS_A_CORE * cores) {
        handOn();
      }
    }
  }

  private static Thread worker(Runnable task) {
    Thread thread = new Thread(task, "in-order");
    thread.setDaemon(true);
    return thread;
  }

  private void start() {
    List<T> full = chunk;
    chunk = new ArrayList<>(CHUNK);
    running.add(workers.submit(() -> full.stream().map(work).toList()));
  }

  private void handOn() {
    try {
      running.remove().get().forEach(results);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }

  @Override
  public void close() {
    try {
      start();
      while (!running.isEmpty()) {
        handOn();
      }
    } finally {
      workers.shutdownNow();
    }
  }
}
