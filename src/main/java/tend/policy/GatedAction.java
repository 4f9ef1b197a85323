package tend.policy;

import java.util.List;
import java.util.Optional;

/**
 * What a rule may suggest or a person plan that platforms have a say in: the closed list of {@code
 * @action} and of the policy packs.
 */
public enum GatedAction implements Word {
  CONTEST("contest", "a contest", true),
  GIVEAWAY("giveaway", "a giveaway", true),
  CHALLENGE("challenge", "a challenge", true),
  POLL("poll", "a poll", true),
  ENGAGEMENT_ASK("ask-for-engagement", "asking for likes, comments or follows", true),
  CROSS_PROMOTION("cross-promotion", "passing on each other's work, unpaid", true),
  FAN_CONTENT("fan-content", "showing what fans made", true),
  PROMOTION("promotion", "promoting your own work", true),
  COMMERCIAL_POST("commercial-post", "a post that advertises", true),
  LINK_COMMENT("link-comment", "links to your own work under others' posts", false),
  OFF_TOPIC_REPLY("off-topic-reply", "replies off the topic to promote something", false),
  REPEATED_TEXT("repeated-text", "the same words again and again", false),
  MASS_TAGGING("mass-tagging", "tagging many people", false),
  REWARD_FOR_ENGAGEMENT(
      "reward-for-engagement", "a reward for likes, shares, views or follows", false),
  SWAP("swap", "trading likes, comments, shares or follows", false),
  BUY_ENGAGEMENT("buy-engagement", "buying followers or engagement", false);

  private final String word;
  private final String told;
  private final boolean suggested;

  GatedAction(String word, String told, boolean suggested) {
    this.word = word;
    this.told = told;
    this.suggested = suggested;
  }

  @Override
  public String word() {
    return word;
  }

  @Override
  public String told() {
    return told;
  }

  /** Whether a rule may suggest it at all; the others fake what they count, on any platform. */
  public boolean maySuggest() {
    return suggested;
  }

  /** The action of that word. */
  public static Optional<GatedAction> of(String word) {
    return Word.find(values(), word);
  }

  /** All words, in order. */
  public static List<String> words() {
    return Word.list(values());
  }
}
