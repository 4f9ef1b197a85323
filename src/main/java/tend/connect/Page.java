package tend.connect;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tend.model.Interaction;

/**
 * One page of a stream.
 *
 * @param rows what it holds for the account; may be empty while more pages follow
 * @param next the cursor of the page after it; null at the end
 * @param newest the moment of its first entry, null where the stream has no order in time
 * @param oldest the moment of its last entry, likewise
 * @param gone ids of rows read before that the platform no longer has
 * @param leftOut entries that could not be read, each in a few words
 */
public record Page(
    List<Interaction> rows,
    @Nullable String next,
    @Nullable Instant newest,
    @Nullable Instant oldest,
    List<String> gone,
    List<String> leftOut) {
  public Page {
    rows = List.copyOf(rows);
    gone = List.copyOf(gone);
    leftOut = List.copyOf(leftOut);
  }
}
