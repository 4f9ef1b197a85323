package tend.facts.derivation;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tend.facts.HealthWeek;

/**
 * The week since which an account answers otherwise than before, where that can be told: a change
 * of the level of its weekly numbers by the test of Pettitt (A non-parametric approach to the
 * change-point problem, Applied Statistics 28, 1979) at 5 in 100, which compares ranks, so that one
 * odd week makes no change. Looked for in what the account itself does, first how soon it answers,
 * then how much; there must be ten known weeks, three of them on either side, and the medians must
 * differ enough to be felt: half as long again for times, ten points for shares. A slow drift may
 * be told as a change in its midst, since twelve weeks cannot tell the two apart; where nothing can
 * be told, there is none.
 *
 * @param week the first of the new habit, counted from 0
 * @param before the median of the weeks before
 * @param since the median of the weeks since
 */
public record HabitChange(Habit habit, int week, double before, double since) {
  private static final double ERR = 0.05;
  private static final int LEAST_WEEKS = 10;
  private static final int LEAST_SIDE = 3;
  private static final double LONGER = 1.5;
  private static final double POINTS = 0.10;

  /** What changed. */
  public enum Habit {
    /** The typical minutes until an answer. */
    TIME,
    /** The share of comments that are answered. */
    SHARE
  }

  /** The change that is told first; none where nothing changed or that cannot be told. */
  public static Optional<HabitChange> in(List<HealthWeek> weeks) {
    return in(weeks, Habit.TIME, HealthWeek::medianAnsweredMinutes)
        .or(() -> in(weeks, Habit.SHARE, HealthWeek::answerRate));
  }

  private static Optional<HabitChange> in(
      List<HealthWeek> weeks, Habit habit, Function<HealthWeek, @Nullable Double> number) {
    List<Integer> at = new ArrayList<>();
    List<Double> values = new ArrayList<>();
    for (int i = 0; i < weeks.size(); i++) {
      Double value = number.apply(weeks.get(i));
      if (value != null) {
        at.add(i);
        values.add(value);
      }
    }
    int split = values.size() < LEAST_WEEKS ? 0 : split(values);
    if (split < LEAST_SIDE || values.size() - split < LEAST_SIDE) {
      return Optional.empty();
    }
    double before = median(values.subList(0, split));
    double since = median(values.subList(split, values.size()));
    return Optional.of(new HabitChange(habit, at.get(split), before, since))
        .filter(HabitChange::isFelt);
  }

  private boolean isFelt() {
    return switch (habit) {
      case TIME -> Math.max(before, since) >= LONGER * Math.min(before, since);
      case SHARE -> Math.abs(since - before) >= POINTS;
    };
  }

  /** Where the two sides differ most, if by more than chance; else 0. */
  private static int split(List<Double> values) {
    int n = values.size();
    int split = 0;
    long farthest = 0;
    for (int at = 1; at < n; at++) {
      long u = Math.abs(larger(values.subList(0, at), values.subList(at, n)));
      if (u > farthest) {
        farthest = u;
        split = at;
      }
    }
    double chance = 2 * Math.exp(-6.0 * farthest * farthest / ((double) n * n * n + n * n));
    return chance <= ERR ? split : 0;
  }

  /** Pairs in which the earlier is larger, less those in which it is smaller. */
  private static long larger(List<Double> earlier, List<Double> later) {
    long sum = 0;
    for (double one : earlier) {
      for (double other : later) {
        sum += Double.compare(one, other);
      }
    }
    return sum;
  }

  private static double median(List<Double> values) {
    return Objects.requireNonNull(HealthCount.nearestRank(values, 50));
  }
}
