package tend.fit;

/** Counts of right and wrong, and the measures made of them. */
record Score(int truePositives, int falsePositives, int falseNegatives, int trueNegatives) {
  static final Score NONE = new Score(0, 0, 0, 0);

  Score and(boolean truth, boolean said) {
    return new Score(
        truePositives + (truth && said ? 1 : 0),
        falsePositives + (!truth && said ? 1 : 0),
        falseNegatives + (truth && !said ? 1 : 0),
        trueNegatives + (!truth && !said ? 1 : 0));
  }

  double precision() {
    return ratio(truePositives, truePositives + falsePositives);
  }

  double recall() {
    return ratio(truePositives, truePositives + falseNegatives);
  }

  double f1() {
    return ratio(2.0 * truePositives, 2.0 * truePositives + falsePositives + falseNegatives);
  }

  /** Matthews' correlation coefficient: 1 is all right, 0 no better than chance. */
  double mcc() {
    double tp = truePositives;
    double fp = falsePositives;
    double fn = falseNegatives;
    double tn = trueNegatives;
    return ratio(tp * tn - fp * fn, Math.sqrt((tp + fp) * (tp + fn) * (tn + fp) * (tn + fn)));
  }

  private static double ratio(double part, double whole) {
    return whole == 0 ? 0 : part / whole;
  }
}
