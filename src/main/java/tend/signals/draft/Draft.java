package tend.signals.draft;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tend.model.Interaction;

/**
 * A text before it is sent, and what it is held against.
 *
 * @param platform lower-case word
 * @param toOther whether it goes to a person who is not the account itself
 * @param own the account's own texts up to {@code at}, oldest first
 */
public record Draft(String text, String platform, boolean toOther, List<Own> own, Instant at) {
  public Draft {
    own = List.copyOf(own);
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
