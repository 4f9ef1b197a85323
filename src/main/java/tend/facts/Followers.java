package tend.facts;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tend.model.Interaction;

/** Who ever followed. Not shared by threads. */
final class Followers {
  private static final Duration ACTIVE = Duration.ofDays(30);
  private final Set<String> all = new HashSet<>();

  void take(Interaction follower) {
    all.add(follower.author());
  }

  /** How many; null where none were imported. */
  @Nullable Integer count() {
    return all.isEmpty() ? null : all.size();
  }

  /** How many of them came in the last 30 days; null where that is not known of anybody. */
  @Nullable Integer active(SoFar so) {
    if (all.isEmpty() || !so.imported().deeds()) {
      return null;
    }
    Instant since = so.at().minus(ACTIVE);
    int active = 0;
    for (Person person : so.people()) {
      active += !person.last().isBefore(since) && all.contains(person.key()) ? 1 : 0;
    }
    return active;
  }
}
