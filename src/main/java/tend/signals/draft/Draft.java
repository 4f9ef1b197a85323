package tend.signals.draft;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tend.model.Interaction;

/**
 * A text before it is sent, and what it is held against.
 *
 * @param platform lower-case word
 * @param answered what somebody said and nobody answered yet, which this answers; null for nothing
 * @param own the account's own texts up to {@code at}, oldest first
 */
public record Draft(
    String text,
    String platform,
    Place place,
    @Nullable String answered,
    List<Own> own,
    Instant at) {
  public Draft {
    own = List.copyOf(own);
  }

  /** Where a text goes, as far as is known. */
  public enum Place {
    /** To nobody in particular: a post of one's own, or a thread that was not named. */
    NOT_SAID,
    /** To somebody who wrote under the account's own work, or to the account itself. */
    UNDER_OWN,
    /** To somebody in their own thread or another's. */
    ELSEWHERE
  }

  /** Whether it goes to somebody else. */
  boolean toOther() {
    return place != Place.NOT_SAID;
  }

  /**
   * One own text.
   *
   * @param to who it went to, as far as the source says
   * @param toSame whether that is whom the draft goes to
   */
  public record Own(Interaction row, @Nullable String to, boolean toSame) {
    /** The text; empty where there is none. */
    public String text() {
      String text = row.text();
      return text == null ? "" : text;
    }
  }
}
