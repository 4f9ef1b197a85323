package tend.connect;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tend.model.Interaction;

/** Gathers the entries of one page; one that cannot be read does not cost the others. */
final class Entries {
  private final List<Interaction> rows = new ArrayList<>();
  private final List<String> leftOut = new ArrayList<>();
  private final Set<String> met = new HashSet<>();
  private @Nullable Instant newest;
  private @Nullable Instant oldest;

  /** An entry that cannot be read, in a few words. */
  static final class Unreadable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Unreadable(String reason) {
      super(reason);
    }
  }

  /**
   * @param at where it stands in the stream's order, null where there is none
   * @param id to name it by when it cannot be read
   * @param row empty for what is no activity of the account
   */
  void entry(@Nullable Instant at, String id, Supplier<Optional<Interaction>> row) {
    if (at != null) {
      newest = newest == null || at.isAfter(newest) ? at : newest;
      oldest = oldest == null || at.isBefore(oldest) ? at : oldest;
    }
    met.add(id);
    try {
      row.get().ifPresent(rows::add);
    } catch (Unreadable e) {
      leftOut.add(id + ": " + e.getMessage());
    }
  }

  /** Names something else that could not be read. */
  void leftOut(String id, String reason) {
    leftOut.add(id + ": " + reason);
  }

  /** Whether an entry of that id came, be it a row or not. */
  boolean met(String id) {
    return met.contains(id);
  }

  /** What was gathered; {@code next} is the cursor of the page that follows. */
  Page page(@Nullable String next) {
    return new Page(rows, next, newest, oldest, List.of(), leftOut);
  }
}
