package tend.signals;

/**
 * All differences between one number of each of two sorted groups, of which any one can be asked
 * for by its place without writing them down: 64 passes over the groups each. Not shared by
 * threads.
 */
final class Differences {
  private final double[] first;
  private final double[] second;

  Differences(double[] first, double[] second) {
    this.first = first;
    this.second = second;
  }

  long count() {
    return (long) first.length * second.length;
  }

  double median() {
    double upper = smallest(count() / 2 + 1);
    return count() % 2 == 1 ? upper : (smallest(count() / 2) + upper) / 2;
  }

  /**
   * The difference at that place, 1 for the smallest. Halves what lies between by bits of a double.
   */
  double smallest(long place) {
    long low = ordered(-Double.MAX_VALUE);
    long high = ordered(Double.MAX_VALUE);
    while (low < high) {
      long middle = Math.floorDiv(low, 2) + Math.floorDiv(high, 2) + (low & high & 1);
      if (atMost(number(middle)) >= place) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return number(low) + 0.0;
  }

  private long atMost(double bound) {
    long count = 0;
    int from = 0;
    for (double one : first) {
      while (from < second.length && one - second[from] > bound) {
        from++;
      }
      count += second.length - from;
    }
    return count;
  }

  /** Doubles as whole numbers in the same order. */
  private static long ordered(double number) {
    long bits = Double.doubleToLongBits(number);
    return bits >= 0 ? bits : Long.MIN_VALUE - bits;
  }

  private static double number(long ordered) {
    return Double.longBitsToDouble(ordered >= 0 ? ordered : Long.MIN_VALUE - ordered);
  }
}
