package tend.flow.agency;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;

/**
 * What became of a change of several accounts.
 *
 * @param id to take it back by
 * @param setting the word of what was changed
 * @param to what it was changed to, as it was asked for; empty for nobody or nothing
 * @param changed the accounts where it was, by name
 * @param refused those where nothing was, by name
 */
public record Changed(
    String id, String setting, String to, List<String> changed, List<Refused> refused) {
  public Changed {
    changed = List.copyOf(changed);
    refused = List.copyOf(refused);
  }

  /**
   * Where nothing was changed.
   *
   * @param about what the reason is about: other accounts or a day; empty for none
   */
  public record Refused(String account, Why why, String about) {}

  /** Why nothing was changed on an account. */
  public enum Why {
    /** There is no such account. */
    UNKNOWN,
    /** It stands there already. */
    SAME,
    /** It is shared with accounts that were not chosen. */
    SHARED,
    /** The day is over in its zone, or more than a year away. */
    NOT_THAT_DAY,
    /** It is paused until a later day. */
    PAUSED_LONGER,
    /** Somebody changed it since, so that taking back would undo theirs. */
    CHANGED_SINCE;

    /** The lower-case word. */
    @JsonValue
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
