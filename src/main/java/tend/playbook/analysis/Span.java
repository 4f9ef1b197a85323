package tend.playbook.analysis;

/**
 * The numbers between two ends, each of which may belong to it or not. Immutable.
 *
 * @param from whether the least itself belongs to it
 * @param to whether the most itself belongs to it
 */
public record Span(double least, boolean from, double most, boolean to) {
  /** Every number. */
  public static final Span ALL =
      new Span(Double.NEGATIVE_INFINITY, false, Double.POSITIVE_INFINITY, false);

  /** Both ends belong to it where they are finite. */
  public static Span of(double least, double most) {
    return new Span(least, Double.isFinite(least), most, Double.isFinite(most));
  }

  /** That number and all above it. */
  public static Span atLeast(double number) {
    return new Span(number, true, Double.POSITIVE_INFINITY, false);
  }

  /** All numbers above that one. */
  public static Span moreThan(double number) {
    return new Span(number, false, Double.POSITIVE_INFINITY, false);
  }

  /** That number and all below it. */
  public static Span atMost(double number) {
    return new Span(Double.NEGATIVE_INFINITY, false, number, true);
  }

  /** All numbers below that one. */
  public static Span lessThan(double number) {
    return new Span(Double.NEGATIVE_INFINITY, false, number, false);
  }

  /** The same whole numbers, with ends that belong to it: more than 2 and less than 5 is 3 to 4. */
  public Span whole() {
    double low = from ? Math.ceil(least) : Math.floor(least) + 1;
    double high = to ? Math.floor(most) : Math.ceil(most) - 1;
    return of(Double.isInfinite(least) ? least : low, Double.isInfinite(most) ? most : high);
  }

  /** What belongs to both. */
  public Span and(Span other) {
    boolean low = least > other.least || (least == other.least && !from);
    boolean high = most < other.most || (most == other.most && !to);
    return new Span(
        low ? least : other.least,
        low ? from : other.from,
        high ? most : other.most,
        high ? to : other.to);
  }

  /** Whether no number belongs to it. */
  public boolean isEmpty() {
    return least > most || (least == most && !(from && to));
  }

  /** Whether all that belongs to it belongs to the other, too. */
  public boolean isWithin(Span other) {
    return isEmpty() || and(other).equals(this);
  }
}
