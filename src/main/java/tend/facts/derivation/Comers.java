package tend.facts.derivation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tend.model.Interaction;
import tend.model.Kind;

/**
 * Who interacted in the thirty days up to each of several moments, and who followed by then. Used
 * once, by one thread.
 */
final class Comers {
  private static final Duration ACTIVE = Duration.ofDays(30);
  private final List<Instant> ends;
  private final List<Set<String>> came = new ArrayList<>();
  private final Map<String, Instant> followed = new HashMap<>();

  Comers(List<Instant> ends) {
    this.ends = ends;
    ends.forEach(end -> came.add(new HashSet<>()));
  }

  /**
   * One row, oldest first.
   *
   * @param counts whether it was somebody coming, and no spam
   */
  void take(Interaction one, boolean counts) {
    if (!one.own() && one.kind() == Kind.FOLLOWER) {
      followed.putIfAbsent(one.author(), one.at());
    }
    for (int i = 0; counts && i < ends.size(); i++) {
      Instant end = ends.get(i);
      if (!one.at().isAfter(end) && !one.at().isBefore(end.minus(ACTIVE))) {
        came.get(i).add(one.author());
      }
    }
  }

  /** How many people; null where the history does not hold the thirty days. */
  @Nullable Integer people(int end, History history) {
    return isKnown(end, history) ? came.get(end).size() : null;
  }

  /** How many of the followers; null likewise, and where there are none. */
  @Nullable Integer activeFollowers(int end, History history) {
    if (followers(end) == null || !isKnown(end, history)) {
      return null;
    }
    return (int) came.get(end).stream().filter(who -> followedBy(who, ends.get(end))).count();
  }

  @Nullable Integer followers(int end) {
    int many = 0;
    for (Instant since : followed.values()) {
      many += since.isAfter(ends.get(end)) ? 0 : 1;
    }
    return many == 0 ? null : many;
  }

  private boolean followedBy(String who, Instant end) {
    Instant since = followed.get(who);
    return since != null && !since.isAfter(end);
  }

  private boolean isKnown(int end, History history) {
    Instant since = history.since();
    return since != null && !since.isAfter(ends.get(end).minus(ACTIVE));
  }
}
