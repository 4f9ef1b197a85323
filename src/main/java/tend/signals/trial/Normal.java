package tend.signals.trial;

/** The normal distribution. Threads may share it. */
final class Normal {
  private static final double[] TOP = {2.515517, 0.802853, 0.010328};
  private static final double[] BOTTOM = {1.432788, 0.189269, 0.001308};

  private Normal() {}

  /**
   * Under which value that share of it lies, off by less than 0.00045: Abramowitz and Stegun,
   * Handbook of Mathematical Functions, 26.2.23.
   */
  static double quantile(double share) {
    if (share > 0.5) {
      return -quantile(1 - share);
    }
    double t = Math.sqrt(-2 * Math.log(share));
    double top = TOP[0] + t * (TOP[1] + t * TOP[2]);
    double bottom = 1 + t * (BOTTOM[0] + t * (BOTTOM[1] + t * BOTTOM[2]));
    return top / bottom - t;
  }
}
