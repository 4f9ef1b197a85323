package tend.signals;

import java.util.Locale;

/** What a comment mainly is. Whether it asks a question is told apart, since praise may ask too. */
public enum CommentKind {
  QUESTION,
  CONCERN,
  PRAISE,
  GREETING,
  GENERIC,
  OTHER,
  SPAM;

  private final String word = name().toLowerCase(Locale.ROOT);

  /** The lower-case word used in rules and JSON. */
  public String word() {
    return word;
  }
}
