package tend.facts.derivation;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is usual for an account: the middle half of its own earlier weeks, from the lower to the
 * upper quartile by nearest rank, with their median. No other account is looked at, and neither is
 * the newest week, which is held against it. Weeks that are unknown do not count; under six known
 * ones nothing is usual yet.
 */
public record Usual(double low, double middle, double high) {
  private static final int LEAST = 6;
  private static final int LOWER = 25;
  private static final int HALF = 50;
  private static final int UPPER = 75;

  /** Of the weeks before the newest known one, oldest first. */
  public static Optional<Usual> of(List<@Nullable Double> weeks) {
    List<Double> known = new ArrayList<>(weeks.stream().filter(Objects::nonNull).toList());
    if (known.size() <= LEAST) {
      return Optional.empty();
    }
    known.remove(known.size() - 1);
    return Optional.of(new Usual(rank(known, LOWER), rank(known, HALF), rank(known, UPPER)));
  }

  /** Whether that is as usual. */
  public boolean holds(double value) {
    return value >= low && value <= high;
  }

  private static double rank(List<Double> known, int percent) {
    return Objects.requireNonNull(HealthCount.nearestRank(known, percent));
  }
}
