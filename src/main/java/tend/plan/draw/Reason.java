package tend.plan.draw;

import com.fasterxml.jackson.annotation.JsonValue;

/** Why an entry takes no part, the first that holds. */
public enum Reason {
  NO_AUTHOR("the import does not say whose it is"),
  OWN("the account's own"),
  IMPOSTOR("passes for the account"),
  SPAM("spam"),
  TOO_EARLY("came too early"),
  TOO_LATE("came too late"),
  REPLY("a reply to somebody, no comment of its own"),
  NO_HASHTAG("lacks the hashtag"),
  NO_MENTION("lacks the mention"),
  NO_ANSWER("lacks the answer"),
  NAMED("excluded by name"),
  WON_LATELY("won lately"),
  SUSPICIOUS("does not look like somebody's account"),
  AGAIN("entered before; the first entry counts");

  private final String words;

  Reason(String words) {
    this.words = words;
  }

  /** As lists say it. */
  public String words() {
    return words;
  }

  /** As the audit file says it, such as too_late. */
  @JsonValue
  public String word() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
