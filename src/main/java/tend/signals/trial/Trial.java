package tend.signals.trial;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Whether one group of numbers lies higher than another, and by how much: the Hodges-Lehmann
 * estimate (the median of all differences of one from each group) with the interval that the
 * Mann-Whitney test leaves standing. It assumes no shape, only that the two groups differ in place;
 * ties make the interval wider, never narrower. The same numbers in any order give the same answer.
 *
 * <p>After Hollander and Wolfe, Nonparametric Statistical Methods, 1973, chapter 4 (estimate and
 * interval); the exact distribution by the Gaussian binomial as in Harding, Applied Statistics 33
 * (1984) 1-6, where all arrangements fit a long, else the normal approximation with a correction
 * for continuity. Time grows with n log n.
 *
 * @param first how many numbers the first group has
 * @param second how many the second has
 * @param confidence that the interval was asked to have, such as 0.95
 * @param difference how much the first lies above the second; null where one is empty
 * @param low the lower end of the interval; null where so few numbers allow none
 * @param high the upper end
 */
public record Trial(
    int first,
    int second,
    double confidence,
    @Nullable Double difference,
    @Nullable Double low,
    @Nullable Double high,
    Verdict verdict) {

  /** Under this many in either group nothing is concluded, whatever they say. */
  public static final int LEAST_EACH = 5;

  /** What may be concluded. */
  public enum Verdict {
    /** The whole interval lies above nothing. */
    BETTER("better"),
    /** The whole interval lies under nothing. */
    WORSE("worse"),
    /** There is enough to tell, and nothing to tell. */
    NO_CLEAR_DIFFERENCE("no clear difference"),
    /** Too few numbers. */
    INCONCLUSIVE("inconclusive");

    private final String words;

    Verdict(String words) {
      this.words = words;
    }

    /** As rules, lists and JSON say it. */
    public String words() {
      return words;
    }
  }

  /**
   * Compares two groups.
   *
   * @param comparisons how many are made at once; the interval is made so much wider (Bonferroni)
   *     that all of them together err no more often than one would
   */
  public static Trial of(double[] first, double[] second, double confidence, int comparisons) {
    double strict = 1 - (1 - confidence) / comparisons;
    double[] one = sorted(first);
    double[] other = sorted(second);
    if (one.length == 0 || other.length == 0) {
      return new Trial(one.length, other.length, strict, null, null, null, Verdict.INCONCLUSIVE);
    }
    Differences all = new Differences(one, other);
    long cut = RankSum.cut(one.length, other.length, 1 - strict);
    Double low = cut < 0 ? null : all.smallest(cut + 1);
    Double high = cut < 0 ? null : all.smallest(all.count() - cut);
    return new Trial(
        one.length,
        other.length,
        strict,
        all.median(),
        low,
        high,
        verdict(one.length, other.length, low, high));
  }

  /**
   * How many numbers the smaller group lacks before anything can be concluded against a group of
   * that size; 0 where it has enough.
   */
  public static int missing(int smaller, int larger, double confidence, int comparisons) {
    int enough = Math.max(smaller, LEAST_EACH);
    while (!RankSum.tells(enough, Math.max(enough, larger), (1 - confidence) / comparisons)) {
      enough++;
    }
    return enough - smaller;
  }

  private static Verdict verdict(int one, int other, @Nullable Double low, @Nullable Double high) {
    if (low == null || high == null || Math.min(one, other) < LEAST_EACH) {
      return Verdict.INCONCLUSIVE;
    }
    return low > 0 ? Verdict.BETTER : high < 0 ? Verdict.WORSE : Verdict.NO_CLEAR_DIFFERENCE;
  }

  private static double[] sorted(double[] numbers) {
    double[] copy = numbers.clone();
    Arrays.sort(copy);
    return copy;
  }
}
