package tend.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import tend.bench.Workload.Load;

/** How much sooner two threads are done with a fleet of accounts than one, by the clock. */
final class TwoThreads {
  /** The compiler works on the same processors for so long. */
  private static final int WARM = 60;

  private TwoThreads() {}

  static List<Double> overOne(List<Load> fleet, Consumer<Load> work, int rounds) {
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      List<Double> ratios = new ArrayList<>();
      for (int round = -WARM; round < rounds; round++) {
        double one = seconds(threads, 1, fleet, work);
        double two = seconds(threads, 2, fleet, work);
        if (round >= 0) {
          ratios.add(one / two);
        }
      }
      return ratios;
    } finally {
      threads.shutdown();
    }
  }

  /** Each thread takes the next account when it is done with one. */
  private static double seconds(
      ExecutorService threads, int count, List<Load> fleet, Consumer<Load> work) {
    long start = System.nanoTime();
    AtomicInteger next = new AtomicInteger();
    Runnable some =
        () -> {
          for (int i = next.getAndIncrement(); i < fleet.size(); i = next.getAndIncrement()) {
            work.accept(fleet.get(i));
          }
        };
    List<Future<?>> running = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      running.add(threads.submit(some));
    }
    try {
      for (Future<?> one : running) {
        one.get();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
    return (System.nanoTime() - start) / 1e9;
  }
}
