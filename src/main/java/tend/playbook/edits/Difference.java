package tend.playbook.edits;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tend.model.Item;

/**
 * One action that an edit adds to an account's list, takes off it, moves or alters.
 *
 * @param item as it would be; as it is where it would be gone
 * @param from its place on the list as it is, from 1; 0 where it is not on it
 * @param to its place on the list as it would be, from 1; 0 where it would be gone
 */
public record Difference(Kind kind, Item item, int from, int to) {

  /** What happens to an action. */
  public enum Kind {
    ADDED,
    REMOVED,
    /** It overtakes others or is overtaken, and is among the fewest that must move. */
    MOVED,
    /** It keeps its place among the others, and its words, minutes, due time or people change. */
    ALTERED;

    /** The word used in JSON and for people. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** The rule with its playbook. */
  public String rule() {
    return item.what().playbook() + "/" + item.what().rule();
  }

  /** The key of the first thing it is about; null where that is the account. */
  public @Nullable String about() {
    String first = item.what().covers().get(0).subject();
    String own = first.startsWith(rule()) ? first.substring(rule().length()) : first;
    String key = own.startsWith("/") ? own.substring(1) : own;
    return key.isEmpty() ? null : key;
  }
}
