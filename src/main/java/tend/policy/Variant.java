package tend.policy;

import java.util.List;
import java.util.Optional;

/** A way of doing an action that some platform refuses: how people enter, or how one wins. */
public enum Variant implements Word {
  MOST_REPOSTS_WINS("most-reposts-wins", "whoever is reposted or liked most wins"),
  MANY_ENTRIES("many-entries", "more than one entry a day"),
  MANY_ACCOUNTS("many-accounts", "entries from several accounts of one person"),
  UNRELATED_HASHTAG("unrelated-hashtag", "a hashtag that has nothing to do with it"),
  TIMELINE_ENTRY("timeline-entry", "entering by a post on one's personal timeline"),
  FRIEND_TAG("friend-tag", "entering by tagging friends"),
  INACCURATE_TAG("inaccurate-tag", "tagging people who are not in the picture"),
  LIKE_GATE("like-gate", "entering by liking"),
  SHARE_GATE("share-gate", "entering by sharing"),
  FOLLOW_GATE("follow-gate", "entering by following"),
  SUBSCRIBE_GATE("subscribe-gate", "entering by subscribing"),
  VIEW_GATE("view-gate", "entering by watching"),
  CASH_FOR_LIKES("cash-for-likes", "money or anything of value for likes, shares or follows"),
  PAID_ENTRY("paid-entry", "entering by paying"),
  REACTION_POLL("reaction-poll", "a poll by reactions, for reach"),
  FREQUENT_LOW_EFFORT("frequent-low-effort", "many polls of little effort");

  private final String word;
  private final String told;

  Variant(String word, String told) {
    this.word = word;
    this.told = told;
  }

  @Override
  public String word() {
    return word;
  }

  @Override
  public String told() {
    return told;
  }

  /** The variant of that word. */
  public static Optional<Variant> of(String word) {
    return Word.find(values(), word);
  }

  /** All words, in order. */
  public static List<String> words() {
    return Word.list(values());
  }
}
