package tend.signals.intent;

import java.util.Locale;

/** What an own post is mainly for, as far as its words tell. */
public enum PostPurpose {
  INFORM,
  ENTERTAIN,
  INSPIRE,
  ASK,
  PROMOTE,
  UNKNOWN;

  /** The lower-case word used in rules and JSON. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
