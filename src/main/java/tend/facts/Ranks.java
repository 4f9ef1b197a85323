package tend.facts;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Numbers of which percentiles are asked. Not shared by threads. */
final class Ranks {
  private double[] values = new double[8];
  private int size;
  private boolean sorted = true;

  void add(double value) {
    if (size == values.length) {
      values = Arrays.copyOf(values, 2 * size);
    }
    sorted &= size == 0 || values[size - 1] <= value;
    values[size++] = value;
  }

  int size() {
    return size;
  }

  /**
   * The percentile by nearest rank: the smallest value that at least {@code percent} % stay at or
   * under; null of nothing.
   */
  @Nullable Double nearest(int percent) {
    if (size == 0) {
      return null;
    }
    if (!sorted) {
      Arrays.sort(values, 0, size);
      sorted = true;
    }
    int rank = (int) Math.ceil(percent / 100.0 * size);
    return values[Math.max(1, rank) - 1];
  }

  /** How many are larger. */
  int above(double bound) {
    int above = 0;
    for (int i = 0; i < size; i++) {
      above += values[i] > bound ? 1 : 0;
    }
    return above;
  }
}
