package tend.facts.derivation;

/**
 * So many of so many, with the range in which the true share lies in 95 of 100 samples (Wilson's
 * interval): two of three is anything from 21 to 94 %.
 */
record Proportion(int part, int whole) {
  private static final double Z = 1.96;

  double share() {
    return whole == 0 ? 0 : (double) part / whole;
  }

  double percent() {
    return whole == 0 ? 0 : 100.0 * part / whole;
  }

  /** The least the true share may be; 0 of none. */
  double low() {
    return whole == 0 ? 0 : Math.max(0, middle() - reach());
  }

  /** The most the true share may be; 1 of none. */
  double high() {
    return whole == 0 ? 1 : Math.min(1, middle() + reach());
  }

  /** Whether even the least it may be is more than the most that the other may be. */
  boolean clearlyAbove(Proportion other) {
    return low() > other.high();
  }

  private double middle() {
    return (share() + Z * Z / (2 * whole)) / (1 + Z * Z / whole);
  }

  private double reach() {
    double p = share();
    return Z / (1 + Z * Z / whole) * Math.sqrt(p * (1 - p) / whole + Z * Z / (4.0 * whole * whole));
  }
}
