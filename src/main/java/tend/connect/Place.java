package tend.connect;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far a stream was read. A pass goes from the newest entry down to what an earlier pass
 * reached; while one is under way its cursor is kept, so that a broken visit goes on where it was.
 *
 * @param complete everything up to this moment was read; null before the first whole pass
 * @param cursor the next page of a pass under way; null between passes
 * @param top the newest entry that the pass under way began with
 */
public record Place(@Nullable Instant complete, @Nullable String cursor, @Nullable Instant top) {
  /** Before anything was read. */
  public static final Place START = new Place(null, null, null);

  /**
   * How far a pass reads on below what was complete: servers learn late of what other servers
   * wrote, and sort it by when it was written. Streams may ask for more.
   */
  static final Duration OVERLAP = Duration.ofHours(24);

  /** Whether a pass is under way. */
  public boolean underWay() {
    return cursor != null;
  }

  /** From when on to read again what may have changed lately; all of it before a whole pass. */
  Instant since(Duration lately) {
    return complete == null ? Instant.EPOCH : complete.minus(lately);
  }

  /** The place after that page of a stream with that overlap. */
  Place after(Page page, Duration overlap) {
    Instant first = later(top, page.newest());
    String next = page.next();
    boolean reached =
        complete != null
            && page.oldest() != null
            && page.oldest().isBefore(complete.minus(overlap));
    return next == null || reached
        ? new Place(later(complete, first), null, null)
        : new Place(complete, next, first);
  }

  private static @Nullable Instant later(@Nullable Instant one, @Nullable Instant other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return one.isAfter(other) ? one : other;
  }
}
