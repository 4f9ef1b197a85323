package tend.plan.draw;

import java.time.Instant;
import java.util.Comparator;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Something that somebody did to take part.
 *
 * @param id of the row
 * @param key of the person; null where nobody knows whose it is
 * @param against what its words and its author have against it, the window aside
 */
public record Entry(String id, @Nullable String key, Instant at, Set<Reason> against) {
  /** Oldest first, ties by id. */
  static final Comparator<Entry> BY_TIME = Comparator.comparing(Entry::at).thenComparing(Entry::id);

  public Entry {
    against = Set.copyOf(against);
  }
}
