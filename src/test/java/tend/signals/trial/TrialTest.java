package tend.signals.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Objects;
import java.util.Random;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tend.signals.trial.Trial.Verdict;

/** Published examples, and what a seeded simulation says of the interval. */
class TrialTest {
  private static final int ROUNDS = 2_000;
  // Hollander and Wolfe 1973, table 4.1: permeability of membranes at term and earlier
  private static final double[] AT_TERM = {
    0.80, 0.83, 1.89, 1.04, 1.45, 1.38, 1.91, 1.64, 0.73, 1.46
  };
  private static final double[] EARLIER = {1.15, 0.88, 0.90, 0.74, 1.21};

  @Test
  void agreesWithHollanderAndWolfe() {
    Trial trial = Trial.of(AT_TERM, EARLIER, 0.96, 1);
    assertThat(trial.difference()).isCloseTo(0.305, within(1e-9));
    assertThat(trial.low()).isCloseTo(-0.15, within(1e-9));
    assertThat(trial.high()).isCloseTo(0.76, within(1e-9));
    assertThat(trial.verdict()).isEqualTo(Verdict.NO_CLEAR_DIFFERENCE);
  }

  @Test
  void anyDifferenceIsFoundByItsPlace() {
    Random random = new Random(7);
    for (int round = 0; round < 300; round++) {
      double[] one = sorted(random, 1 + random.nextInt(12), round % 3);
      double[] other = sorted(random, 1 + random.nextInt(12), round % 3);
      double[] all = new double[one.length * other.length];
      for (int i = 0; i < all.length; i++) {
        all[i] = one[i / other.length] - other[i % other.length];
      }
      Arrays.sort(all);
      Differences asked = new Differences(one, other);
      for (int place = 1; place <= all.length; place++) {
        assertThat(asked.smallest(place)).isEqualTo(all[place - 1] + 0.0);
      }
    }
  }

  private static double[] sorted(Random random, int count, int kind) {
    double[] numbers = new double[count];
    for (int i = 0; i < count; i++) {
      double number = random.nextGaussian() * 20;
      numbers[i] = kind == 0 ? Math.rint(number) : kind == 1 ? Math.abs(number) : number;
    }
    Arrays.sort(numbers);
    return numbers;
  }

  /** Two-sided critical values at 5 % of the published tables of Mann and Whitney's U. */
  @ParameterizedTest
  @CsvSource({"3,3,-1", "4,4,0", "5,5,2", "5,10,8", "8,8,13", "10,10,23", "15,20,90", "20,20,127"})
  void agreesWithTheTablesOfCriticalValues(int one, int other, long critical) {
    assertThat(RankSum.cut(one, other, 0.05)).isEqualTo(critical);
    assertThat(RankSum.cut(other, one, 0.05)).isEqualTo(critical);
  }

  @Test
  void theApproximationContinuesWhereTheExactNumbersEnd() {
    long exact = RankSum.cut(32, 32, 0.05);
    long approximate = RankSum.cut(33, 34, 0.05);
    assertThat(exact).isEqualTo(365);
    assertThat(approximate).isBetween(404L, 406L);
  }

  @Test
  void groupsTellWhereAnyNumberIsRareEnough() {
    for (int one = 1; one < 40; one++) {
      for (int other = 1; other < 40; other++) {
        for (double alpha : new double[] {0.05, 0.004, 0.0001}) {
          boolean any = RankSum.cut(one, other, alpha) >= 0;
          assertThat(RankSum.tells(one, other, alpha)).as("%s, %s", one, other).isEqualTo(any);
        }
      }
    }
  }

  @Test
  void theQuantileIsThatOfTheTables() {
    assertThat(Normal.quantile(0.025)).isCloseTo(-1.95996, within(4.5e-4));
    assertThat(Normal.quantile(0.995)).isCloseTo(2.57583, within(4.5e-4));
  }

  @Test
  void anyOrderOfTheNumbersGivesTheSame() {
    Trial one = Trial.of(new double[] {9, 4, 7, 8, 5}, new double[] {1, 3, 2, 0, 2}, 0.95, 1);
    Trial other = Trial.of(new double[] {4, 5, 7, 8, 9}, new double[] {2, 2, 3, 1, 0}, 0.95, 1);
    assertThat(one).isEqualTo(other);
    assertThat(one.verdict()).isEqualTo(Verdict.BETTER);
  }

  @Test
  void theOtherWayRoundIsWorseByAsMuch() {
    Trial trial = Trial.of(new double[] {1, 3, 2, 0, 2}, new double[] {9, 4, 7, 8, 5}, 0.95, 1);
    assertThat(trial.verdict()).isEqualTo(Verdict.WORSE);
    assertThat(trial.difference()).isEqualTo(-5);
  }

  @Test
  void fourPostsAreTooFewHoweverFarApart() {
    double[] high = {90, 91, 92, 93};
    assertThat(Trial.of(high, new double[] {1, 2, 3, 4, 5, 6, 7}, 0.95, 1).verdict())
        .isEqualTo(Verdict.INCONCLUSIVE);
  }

  @Test
  void nothingAgainstSomethingIsInconclusive() {
    Trial trial = Trial.of(new double[0], new double[] {1, 2}, 0.95, 1);
    assertThat(trial.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
    assertThat(trial.difference()).isNull();
  }

  @Test
  void allAlikeIsNoDifference() {
    double[] same = {0, 0, 0, 0, 0, 0};
    assertThat(Trial.of(same, same, 0.95, 1).verdict()).isEqualTo(Verdict.NO_CLEAR_DIFFERENCE);
  }

  @ParameterizedTest
  @CsvSource({"2,5,1,3", "5,5,1,0", "9,9,1,0", "5,5,12,1", "6,6,12,0", "0,0,1,5"})
  void saysHowManyPostsAreMissing(int smaller, int larger, int comparisons, int missing) {
    assertThat(Trial.missing(smaller, larger, 0.95, comparisons)).isEqualTo(missing);
  }

  @ParameterizedTest
  @CsvSource({"6,6", "8,15", "20,20", "45,60"})
  void theIntervalCoversTheTruthAsOftenAsItSays(int one, int other) {
    Random random = new Random(20261127);
    int covered = 0;
    for (int i = 0; i < ROUNDS; i++) {
      Trial trial = Trial.of(skewed(one, random, 3), skewed(other, random, 0), 0.95, 1);
      double low = Objects.requireNonNull(trial.low());
      double high = Objects.requireNonNull(trial.high());
      covered += low <= 3 && high >= 3 ? 1 : 0;
    }
    // never under what it says but for chance: three standard errors of a share of 0.95
    assertThat(covered / (double) ROUNDS).isBetween(0.95 - 0.0147, 0.985);
  }

  @ParameterizedTest
  @CsvSource({"5,5", "8,15", "20,20", "45,60"})
  void whereNothingDiffersItSeldomSaysSo(int one, int other) {
    Random random = new Random(7);
    assertThat(wrong(ROUNDS, i -> loud(counts(one, random), counts(other, random), 1)))
        .isLessThanOrEqualTo(0.05 + 0.0147);
  }

  @Test
  void twelveComparisonsOfNoiseSeldomShout() {
    Random random = new Random(11);
    IntUnaryOperator any =
        i -> {
          int loud = 0;
          for (int c = 0; c < 12; c++) {
            loud += loud(counts(15, random), counts(25, random), 12);
          }
          return Math.min(1, loud);
        };
    assertThat(wrong(1_000, any)).isLessThanOrEqualTo(0.05 + 0.021);
  }

  @Test
  void aLargeDifferenceIsMostlyFound() {
    Random random = new Random(13);
    int found = 0;
    for (int i = 0; i < 500; i++) {
      double[] more = counts(15, random);
      for (int k = 0; k < more.length; k++) {
        more[k] += 6;
      }
      found += loud(more, counts(25, random), 12);
    }
    assertThat(found).isGreaterThan(450);
  }

  private static double wrong(int rounds, IntUnaryOperator loud) {
    int count = 0;
    for (int i = 0; i < rounds; i++) {
      count += loud.applyAsInt(i);
    }
    return count / (double) rounds;
  }

  private static int loud(double[] one, double[] other, int comparisons) {
    Verdict verdict = Trial.of(one, other, 0.95, comparisons).verdict();
    return verdict == Verdict.BETTER || verdict == Verdict.WORSE ? 1 : 0;
  }

  private static double[] skewed(int length, Random random, double shift) {
    return random.doubles(length).map(share -> shift - 5 * Math.log(1 - share)).toArray();
  }

  /** Small whole numbers with many ties, as people under posts are. */
  private static double[] counts(int length, Random random) {
    return random.doubles(length).map(share -> Math.floor(-4 * Math.log(1 - share))).toArray();
  }
}
