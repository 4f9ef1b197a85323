package tend.load;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** How long answers took, by what was asked, in milliseconds. Threads may share it. */
final class Latencies {
  private final Map<String, List<Double>> byKind = new TreeMap<>();
  private int failed;

  synchronized void add(String kind, double millis) {
    byKind.computeIfAbsent(kind, k -> new ArrayList<>()).add(millis);
  }

  synchronized void failed() {
    failed++;
  }

  synchronized int failures() {
    return failed;
  }

  /** The value that so many percent are not above, by nearest rank. */
  static double percentile(double percent, List<Double> values) {
    double[] sorted = values.stream().mapToDouble(d -> d).toArray();
    Arrays.sort(sorted);
    return sorted[Math.max(0, (int) Math.ceil(percent / 100 * sorted.length) - 1)];
  }

  synchronized void print() {
    List<Double> all = new ArrayList<>();
    byKind.values().forEach(all::addAll);
    byKind.forEach(Latencies::line);
    line("all", all);
    System.out.println("failed: " + failed);
  }

  private static void line(String kind, List<Double> values) {
    System.out.printf(
        Locale.ROOT,
        "%-8s %6d answers   p50 %6.1f ms   p95 %6.1f ms   p99 %6.1f ms   most %6.1f ms%n",
        kind,
        values.size(),
        percentile(50, values),
        percentile(95, values),
        percentile(99, values),
        percentile(100, values));
  }
}
