package tend.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;

/**
 * Variants measured by turns in one process, so that machine, heat and neighbours meet all of them
 * alike. Time is that of the processor on this thread, which neighbours do not lengthen; what the
 * collector and the compiler do on theirs is not counted.
 */
final class Rounds {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private Rounds() {}

  /**
   * One of them.
   *
   * @param before what must be done first and is not counted
   * @param elsewhere nanoseconds that other processes worked for it so far
   */
  record Variant(Runnable before, Runnable work, LongSupplier elsewhere) {
    Variant(Runnable work) {
      this(() -> {}, work, () -> 0);
    }
  }

  /**
   * Processor seconds of each variant, round by round, after some rounds that count for nothing.
   */
  static List<List<Double>> seconds(int warmUp, int rounds, List<Variant> variants) {
    List<List<Double>> seconds = new ArrayList<>();
    variants.forEach(v -> seconds.add(new ArrayList<>()));
    for (int round = -warmUp; round < rounds; round++) {
      for (int i = 0; i < variants.size(); i++) {
        double one = seconds(variants.get(i));
        if (round >= 0) {
          seconds.get(i).add(one);
        }
      }
    }
    return seconds;
  }

  static double seconds(Variant variant) {
    variant.before().run();
    long elsewhere = variant.elsewhere().getAsLong();
    long start = THREADS.getCurrentThreadCpuTime();
    variant.work().run();
    long here = THREADS.getCurrentThreadCpuTime() - start;
    return (here + variant.elsewhere().getAsLong() - elsewhere) / 1e9;
  }

  /** The one divided by the other, round by round. */
  static List<Double> ratios(List<Double> over, List<Double> under) {
    List<Double> ratios = new ArrayList<>();
    for (int i = 0; i < over.size(); i++) {
      ratios.add(over.get(i) / under.get(i));
    }
    return ratios;
  }
}
