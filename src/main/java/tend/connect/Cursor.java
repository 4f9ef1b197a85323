package tend.connect;

import com.fasterxml.jackson.core.type.TypeReference;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tend.model.Json;

/**
 * The place in comments of which a page shows only some replies: first all that the page left
 * folded is read, thread by thread, then the next page. Kept as text, so that a visit that breaks
 * off or runs out of quota asks for nothing twice.
 *
 * @param post under which post; null where comments are listed for all posts together
 * @param next the server's cursor of the next page of comments; null at their end
 * @param oldest where the page of comments stood in time
 * @param folded the threads of that page whose replies are still to be read
 * @param replies the server's cursor in the first of them
 */
record Cursor(
    @Nullable String post,
    @Nullable String next,
    @Nullable Instant oldest,
    List<Opener> folded,
    @Nullable String replies) {
  /**
   * The comment that opens a thread whose replies are folded.
   *
   * @param post the post it stands under
   */
  record Opener(String id, @Nullable String post) {}

  /** Before the first page. */
  static final Cursor START = new Cursor(null, null, null, List.of(), null);

  Cursor {
    folded = List.copyOf(folded);
  }

  /** Reads what {@link #text} wrote. */
  static Cursor of(@Nullable String text) {
    return text == null ? START : Json.read(text, new TypeReference<Cursor>() {});
  }

  String text() {
    return Json.write(this);
  }

  boolean unfolding() {
    return !folded.isEmpty();
  }

  /** The thread whose replies are read next. */
  Opener thread() {
    return folded.get(0);
  }

  /** After a page of that thread's replies; null where they end. */
  Cursor replied(@Nullable String more) {
    if (more != null && Objects.equals(more, replies)) {
      throw new Refused(
          "replies of " + thread().id(),
          "the server keeps answering with the same page",
          "sync again later",
          Refused.Way.LATER);
    }
    return more == null
        ? new Cursor(post, next, oldest, folded.subList(1, folded.size()), null)
        : new Cursor(post, next, oldest, folded, more);
  }
}
