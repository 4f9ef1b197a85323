package tend.facts;

import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How many in a hundred engaged, with the formula it was counted by. Rates of different formulas
 * are never compared or averaged: by reach the same post looks better than by followers.
 *
 * @param percent engagements by 100 of what the formula counts; above 100 where one engages twice
 */
public record EngagementRate(Formula formula, double percent) {

  /** What the engagements are held against. */
  public enum Formula {
    /** People who saw it. */
    BY_REACH("by reach"),
    /** Followers on the day it was published. */
    BY_FOLLOWERS("by followers on the publish day"),
    /** How often it was shown. */
    BY_IMPRESSIONS("by impressions");

    private final String words;

    Formula(String words) {
      this.words = words;
    }

    /** As it stands behind a rate. */
    public String words() {
      return words;
    }
  }

  /** Rates of different formulas were put together. */
  public static final class DifferentFormulas extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    DifferentFormulas(Set<Formula> formulas) {
      super(
          "engagement rates of different formulas say nothing about each other: "
              + formulas.stream().sorted().map(Formula::words).collect(Collectors.joining(", ")));
    }
  }

  /**
   * The rate of so many engagements.
   *
   * @param base people reached, followers or impressions, as the formula says; more than 0
   */
  public static EngagementRate of(Formula formula, long engagements, long base) {
    if (engagements < 0 || base <= 0) {
      throw new IllegalArgumentException(engagements + " engagements of " + base + " is no rate");
    }
    return new EngagementRate(formula, 100.0 * engagements / base);
  }

  /**
   * Their mean, each counting once; empty for none.
   *
   * @throws DifferentFormulas where they are not all of one
   */
  public static OptionalDouble mean(List<EngagementRate> rates) {
    Set<Formula> formulas =
        rates.stream().map(EngagementRate::formula).collect(Collectors.toUnmodifiableSet());
    if (formulas.size() > 1) {
      throw new DifferentFormulas(formulas);
    }
    return rates.stream().mapToDouble(EngagementRate::percent).average();
  }

  /**
   * Whether it is the higher one.
   *
   * @throws DifferentFormulas where the other is of another formula
   */
  public boolean isAbove(EngagementRate other) {
    if (formula != other.formula) {
      throw new DifferentFormulas(Set.of(formula, other.formula));
    }
    return percent > other.percent;
  }
}
