package tend.facts;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The likes of the last 30 days, weighed by how old the account is that gave them: younger than a
 * week 0.1, than a month 0.5, else 1.
 *
 * @param aged likes by accounts whose age is known; null where no age is
 * @param percent the weight of these by their number; null where no age is
 */
public record LikesLately(@Nullable Integer aged, @Within(most = 100) @Nullable Double percent) {
  private static final Duration WEEK = Duration.ofDays(7);
  private static final Duration MONTH = Duration.ofDays(30);

  /** What a like weighs whose account was that old when it was given. */
  public static double weight(Duration age) {
    return age.compareTo(WEEK) < 0 ? 0.1 : age.compareTo(MONTH) < 0 ? 0.5 : 1;
  }
}
