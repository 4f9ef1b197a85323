package tend.model;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What tells whether an item was ticked, of the much that is kept of it.
 *
 * @param since when the newest thing it is about arrived
 * @param done the kind of evidence that ticks it; null when only a person can
 */
public record Covering(Instant since, @Nullable String done, List<Covered> covers) {
  private static final Set<String> FIELDS =
      Set.of("what", "since", "done", "covers", "subject", "occurrence");

  public Covering {
    covers = Covered.copyOf(covers);
  }

  /** That of an item. */
  public static Covering of(Item item) {
    Recommendation what = item.what();
    return new Covering(what.since(), what.done(), what.covers());
  }

  /** That of an item as {@link Json} wrote it; nothing else of it is made. */
  static Covering in(String item) throws IOException {
    return Objects.requireNonNull(Given.of(item, FIELDS).inner("what", ItemJson::covering));
  }
}
