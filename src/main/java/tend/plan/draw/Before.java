package tend.plan.draw;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What was done earlier over the same post or hashtag, as the audit file tells it.
 *
 * @param what "drawn" or "committed"
 * @param from the window it was over; null for no beginning
 * @param to null for the moment of the draw, or where nobody knows any more
 * @param hash the outcome of that draw, or the commitment
 */
public record Before(
    String what, Instant at, @Nullable Instant from, @Nullable Instant to, String hash) {
  public Before {
    Given.value("what was before", what);
    Given.value("when it was before", at);
    Given.value("hash of what was before", hash);
  }

  /** As lists say it. */
  public String words() {
    String window = (from == null ? "" : "from " + from + " ") + (to == null ? "" : "to " + to);
    return what
        + " at "
        + at
        + (window.isEmpty() ? "" : " over entries " + window.strip())
        + ", "
        + hash;
  }
}
