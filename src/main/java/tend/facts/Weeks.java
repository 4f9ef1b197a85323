package tend.facts;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How many different people each of the last nine weeks saw, counted back from a moment. Used by
 * one thread.
 */
final class Weeks {
  private static final int BEFORE = 8;
  private static final int LEAST_BEFORE = 4;
  private static final int DAYS = 7;
  private final Instant at;
  private final List<Set<String>> weeks = new ArrayList<>();
  private @Nullable Instant first;
  private @Nullable Instant last;

  Weeks(Instant at) {
    this.at = at;
    for (int i = 0; i <= BEFORE; i++) {
      weeks.add(new HashSet<>());
    }
  }

  void met(String who, Instant when) {
    first = first == null || when.isBefore(first) ? when : first;
    last = last == null || when.isAfter(last) ? when : last;
    long ago = Duration.between(when, at).toDays() / DAYS;
    if (ago <= BEFORE) {
      weeks.get((int) ago).add(who);
    }
  }

  /** Whether they came on different days: a list with one date for all says nothing of when. */
  boolean spread() {
    return first != null && last != null && Duration.between(first, last).toDays() >= 1;
  }

  /** People of the last seven days. */
  int lately() {
    return weeks.get(0).size();
  }

  /** Those by the usual week's, one at least; null where too few weeks are known. */
  @Nullable Double ratio() {
    if (first == null || !spread()) {
      return null;
    }
    int known = (int) Math.min(BEFORE, Duration.between(first, at).toDays() / DAYS);
    return known < LEAST_BEFORE ? null : lately() / Math.max(1, usual(known));
  }

  /** The middle one of the weeks before, or the mean of the middle two. */
  private double usual(int known) {
    List<Integer> sizes = new ArrayList<>();
    weeks.subList(1, known + 1).forEach(week -> sizes.add(week.size()));
    sizes.sort(null);
    int middle = known / 2;
    return known % 2 == 1 ? sizes.get(middle) : (sizes.get(middle - 1) + sizes.get(middle)) / 2.0;
  }
}
