package tend.signals.draft;

import java.util.Locale;

/** What a draft may be warned of; the words are stable, scripts rely on them. */
public enum Code {
  COPY_OF_OWN("nearly the same words as an own text of the last 90 days"),
  CANNED_PHRASE("a phrase that stands word by word in many own texts"),
  GENERIC_PRAISE("praise that fits any post"),
  TOO_SHORT("one or two words, which say nothing of their own"),
  LINK_ELSEWHERE("a link in somebody else's thread"),
  PROMOTION("sends people to your own work, or reads like spam"),
  SHORTENED_LINK("a link that hides where it leads"),
  BAIT("fishing for reactions, or provoking people into them"),
  SWAP("asks to trade attention, such as follow for follow"),
  MANY_MENTIONS("several people are tagged at once"),
  MANY_HASHTAGS("more hashtags than the platform or a reader takes"),
  SHOUTING("mostly capitals, or several exclamation marks in a row"),
  UNLIKE_YOU("does not sound like the account's own texts"),
  TOO_LONG("longer than the platform takes"),
  DAILY_LIMIT("the platform's limit of texts a day is reached"),
  CONTEST_REFUSED("a contest, or a way to enter it, that the platform refuses"),
  CONTEST_HASHTAG("a contest entry by posting whose hashtag does not say so");

  private final String meaning;

  Code(String meaning) {
    this.meaning = meaning;
  }

  /** The word in JSON and on the screen, such as "copy-of-own". */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** In a few words, for the help. */
  public String meaning() {
    return meaning;
  }
}
