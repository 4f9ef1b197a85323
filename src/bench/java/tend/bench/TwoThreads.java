package tend.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import tend.bench.Workload.Load;

/** How much sooner two threads are done with a fleet of accounts than one, by the clock. */
final class TwoThreads {
  private TwoThreads() {}

  static List<Double> overOne(List<Load> fleet, Consumer<Load> work, int rounds) {
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      List<Double> ratios = new ArrayList<>();
      for (int round = -1; round < rounds; round++) {
        double one = seconds(threads, List.of(fleet), work);
        int half = fleet.size() / 2;
        List<List<Load>> halves =
            List.of(fleet.subList(0, half), fleet.subList(half, fleet.size()));
        double two = seconds(threads, halves, work);
        if (round >= 0) {
          ratios.add(one / two);
        }
      }
      return ratios;
    } finally {
      threads.shutdown();
    }
  }

  private static double seconds(
      ExecutorService threads, List<List<Load>> parts, Consumer<Load> work) {
    long start = System.nanoTime();
    List<Future<?>> running = new ArrayList<>();
    parts.forEach(part -> running.add(threads.submit(() -> part.forEach(work))));
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
