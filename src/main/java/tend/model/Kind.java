package tend.model;

import java.util.Locale;
import java.util.Optional;

/** What an interaction is, in the words of the neutral activity file. */
public enum Kind {
  POST,
  COMMENT,
  REPLY,
  SHARE,
  MENTION,
  REACTION,
  FOLLOWER,
  OUTREACH,
  MESSAGE,
  PEER;

  private final String word = name().toLowerCase(Locale.ROOT);

  /** The lower-case word used in files and JSON. */
  public String word() {
    return word;
  }

  /** The kind with that word, in any case; empty when there is none. */
  public static Optional<Kind> of(String word) {
    for (Kind kind : values()) {
      if (kind.name().equalsIgnoreCase(word.strip())) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }
}
