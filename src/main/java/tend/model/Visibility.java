package tend.model;

import java.util.Locale;
import java.util.Optional;

/**
 * Who may read an interaction. Only what is quotable ever appears in an item, an export or a log.
 */
public enum Visibility {
  PUBLIC,
  UNLISTED,
  FOLLOWERS,
  DIRECT;

  /** The lower-case word used in files and JSON. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether its text may be shown outside the conversation it was said in. */
  public boolean quotable() {
    return this == PUBLIC || this == UNLISTED;
  }

  /** The visibility with that word, in any case; empty when there is none. */
  public static Optional<Visibility> of(String word) {
    for (Visibility visibility : values()) {
      if (visibility.name().equalsIgnoreCase(word.strip())) {
        return Optional.of(visibility);
      }
    }
    return Optional.empty();
  }
}
