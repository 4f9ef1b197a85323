package tend.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.function.ToDoubleFunction;
import tend.bench.Bench.Figure;

/** How long the same took again and again, in milliseconds. */
record Millis(List<Double> all) {
  private static final int FEWEST = 3;

  Millis {
    all = all.stream().sorted().toList();
  }

  /** As a process of its own printed them, a line each. */
  static Millis of(List<String> lines) {
    return new Millis(lines.stream().map(Double::valueOf).toList());
  }

  /**
   * So many times, fewer where they do not fit into that time.
   *
   * @param work the same, told how often it was done before
   * @param after what it takes to do it again, which is not measured
   * @param before how many others warm the process up
   */
  static Millis measure(
      IntConsumer work,
      IntConsumer after,
      ToDoubleFunction<Runnable> seconds,
      int before,
      int times,
      Duration most) {
    List<Double> millis = new ArrayList<>();
    int warm = 0;
    long begun = System.nanoTime();
    for (int i = 0; millis.size() < times; i++) {
      boolean late = System.nanoTime() - begun > most.toNanos();
      if (late && millis.size() >= FEWEST) {
        break;
      }
      int now = i;
      double one = 1_000 * seconds.applyAsDouble(() -> work.accept(now));
      after.accept(i);
      if (warm < before && System.nanoTime() - begun < most.toNanos() / 3) {
        warm++;
      } else {
        millis.add(one);
      }
    }
    return new Millis(millis);
  }

  static double byTheClock(Runnable work) {
    long start = System.nanoTime();
    work.run();
    return (System.nanoTime() - start) / 1e9;
  }

  /** Prints a line for each. */
  void print() {
    all.forEach(System.out::println);
  }

  /** The one that so many of a hundred are no higher than. */
  double percentile(int percent) {
    return all.get((int) Math.ceil(all.size() * percent / 100.0) - 1);
  }

  /** That percentile with the least and the most of all that were measured. */
  Figure figure(String name, int percent) {
    return new Figure(name, percentile(percent), all.get(0), all.get(all.size() - 1), all.size());
  }
}
