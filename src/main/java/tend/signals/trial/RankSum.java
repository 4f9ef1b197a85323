package tend.signals.trial;

/** How often two groups of one origin would lie as far apart as they do. Threads may share it. */
final class RankSum {
  private RankSum() {}

  /**
   * The largest number of the Mann-Whitney statistic that comes up in at most half of that share of
   * all arrangements; -1 where even the farthest comes up more often.
   *
   * @param alpha the share that may err, in both tails together
   */
  static long cut(int one, int other, double alpha) {
    long arrangements = arrangements(one + other, Math.min(one, other));
    return arrangements < 0
        ? approximate(one, other, alpha)
        : exact(one, other, alpha, arrangements);
  }

  /** Whether {@link #cut} finds any number, so that two such groups could ever differ. */
  static boolean tells(int one, int other, double alpha) {
    long arrangements = arrangements(one + other, Math.min(one, other));
    return arrangements < 0 ? approximate(one, other, alpha) >= 0 : alpha / 2 * arrangements >= 1;
  }

  private static long exact(int one, int other, double alpha, long arrangements) {
    double most = alpha / 2 * arrangements;
    // counts of the lower tail up to where it is surely full; the rest is never looked at
    int longest = Math.toIntExact(Math.min((long) one * other / 2 + 1, 1_000_000));
    int length = (int) Math.min(longest, Math.max(0, approximate(one, other, alpha)) + 4);
    long cut = exact(one, other, most, length);
    while (cut == length - 1L && length < longest) {
      length = Math.min(longest, 2 * length);
      cut = exact(one, other, most, length);
    }
    return cut;
  }

  private static long exact(int one, int other, double most, int length) {
    long[] counts = counts(Math.min(one, other), Math.max(one, other), length);
    long sum = 0;
    for (int u = 0; u < length; u++) {
      sum += counts[u];
      if (sum > most) {
        return u - 1L;
      }
    }
    return length - 1L;
  }

  /**
   * Arrangements by their statistic: the coefficients of the Gaussian binomial, one factor a time.
   */
  private static long[] counts(int smaller, int larger, int length) {
    long[] counts = new long[length];
    counts[0] = 1;
    for (int i = 1; i <= smaller; i++) {
      for (int u = length - 1; u >= larger + i; u--) {
        counts[u] -= counts[u - larger - i];
      }
      for (int u = i; u < length; u++) {
        counts[u] += counts[u - i];
      }
    }
    return counts;
  }

  private static long approximate(int one, int other, double alpha) {
    double middle = (double) one * other / 2;
    double spread = Math.sqrt((double) one * other * (one + other + 1) / 12);
    return Math.max(-1, (long) Math.floor(middle - 0.5 + Normal.quantile(alpha / 2) * spread));
  }

  /** How many ways there are to choose some of all; -1 where they fit no long. */
  private static long arrangements(int all, int some) {
    long ways = 1;
    for (int i = 1; i <= some; i++) {
      if (ways > Long.MAX_VALUE / (all - some + i)) {
        return -1;
      }
      ways = ways * (all - some + i) / i;
    }
    return ways;
  }
}
