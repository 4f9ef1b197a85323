package tend.facts.derivation;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Numbers of which percentiles are asked. They are sorted when first asked and kept in order from
 * then on, the largest first: what was opened last waits least, and then shifts no others. Not
 * shared by threads.
 */
final class Ranks {
  private double[] values = new double[8]; // with the other sign, since arrays sort upwards
  private int size;
  private boolean sorted;
  private double largest = Double.NEGATIVE_INFINITY; // until they are sorted

  void add(double value) {
    if (size == values.length) {
      values = Arrays.copyOf(values, 2 * size);
    }
    int place = sorted ? above(value) : size;
    System.arraycopy(values, place, values, place + 1, size - place);
    values[place] = -value;
    size++;
    largest = Math.max(largest, value);
  }

  /** Takes away one that was added. */
  void remove(double value) {
    int place = above(value);
    size--;
    System.arraycopy(values, place + 1, values, place, size - place);
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
    sort();
    int rank = (int) Math.ceil(percent / 100.0 * size);
    return -values[size - Math.max(1, rank)];
  }

  /** The largest; null of nothing. */
  @Nullable Double largest() {
    return sorted || size == 0 ? nearest(100) : Double.valueOf(largest);
  }

  private void sort() {
    if (!sorted) {
      Arrays.sort(values, 0, size);
      sorted = true;
    }
  }

  /** How many are larger. */
  int above(double bound) {
    sort();
    int low = 0;
    int high = size;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (-values[middle] > bound) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
