package tend.signals.trial;

/**
 * All differences between one number of each of two sorted groups, of which any one can be asked
 * for by its place without writing them down: a pass over the groups for each halving of those that
 * are left, at most 64. Not shared by threads.
 */
final class Differences {
  private final double[] first;
  private final double[] second;

  /** What was last counted up to some bound, and the differences next to it. */
  private long atMost;

  private double under;
  private double above;

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
   * The difference at that place, 1 for the smallest. Halves what lies between by bits of a double,
   * and goes on from the nearest difference there is.
   */
  double smallest(long place) {
    double low = first[0] - second[second.length - 1];
    double high = first[first.length - 1] - second[0];
    while (low < high) {
      look(middle(low, high));
      if (atMost >= place) {
        high = under;
      } else {
        low = above;
      }
    }
    return low + 0.0;
  }

  private static double middle(double low, double high) {
    long one = ordered(low);
    long other = ordered(high);
    return number(Math.floorDiv(one, 2) + Math.floorDiv(other, 2) + (one & other & 1));
  }

  /** Counts the differences up to a bound, and finds those next to it on both sides. */
  private void look(double bound) {
    atMost = 0;
    under = Double.NEGATIVE_INFINITY;
    above = Double.POSITIVE_INFINITY;
    int from = 0;
    for (double one : first) {
      while (from < second.length && one - second[from] > bound) {
        from++;
      }
      atMost += second.length - from;
      under = from < second.length ? Math.max(under, one - second[from]) : under;
      above = from > 0 ? Math.min(above, one - second[from - 1]) : above;
    }
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
