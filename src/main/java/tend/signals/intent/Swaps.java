package tend.signals.intent;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Words by which a text asks to trade attention: swaps, pods, bought followers. Tend recommends
 * none of it, whoever writes the rule; platforms punish it, and it fakes what it counts. A text
 * that says not to do so is none. Threads may share it.
 */
public final class Swaps {
  private static final String ACT = "(?:follow|like|comment|share|subscribe|sub|repost|retweet)";
  private static final String GIVEN =
      "(?:follow|like|comment|share|sub|view|shout ?out|repost|retweet|mention|tag|review)";
  private static final String COUNTED =
      "(?:followers?|follows|likes|comments|shares|views|subs|subscribers?|engagement|shout ?outs?"
          + "|reposts|retweets|reviews|fans|votes|saves)";
  private static final String WHOM =
      "(?:you|them|him|her|us|me|all|people|others|everyone|everybody|anyone|those|each other|fans"
          + "|(?:(?:your|their|the|new|every|any|all) )*(?:followers?|visitors?|posts?|people))";
  private static final String SOME =
      "(?:(?:some|a|an|one|few|more|our|your|their|each|other|others|s|mutual|extra|new|cheap|real|fake|instagram|tiktok|youtube|facebook|twitter|hundreds?|thousands?|of|pack|package|\\d+k?)"
          + " )*";

  private static final List<Pattern> WORDS =
      List.of(
          words("(f4f|l4l|c4c|s4s|sfs|lfl|follow ?back|like ?back|sub ?back)"),
          words("unfollow\\w* (?:\\w+ ){0,4}?(?:follow|unfollow)\\w* (?:me|us|you|back)"),
          words("(" + GIVEN + ")s? ?(?:for|fore|4|x) ?(?:an? |every |each |one )?\\1s?"),
          words(
              "(?:follow|like|sub)s? (?:for|4) (?:an? |every |each )?(?:follow|like|sub)s?(?! up)"),
          words("(?:follow|like|sub|subscribe to)(?:s|ed|ing)? " + WHOM + " back"),
          words("(?:following back|" + ACT + "(?: on)? each other)"),
          words(
              GIVEN
                  + "s?(?: \\w+){0,3} in (?:return|exchange)(?!"
                  + " (?:polic|label|form|shipment|address|window|fee))"),
          words("in (?:return|exchange) for (?:\\w+ )?" + COUNTED),
          words(
              "(?:buy|buying|bought|purchas\\w+|rent|sell|order(?= \\d)|pay(?:ing)? for) "
                  + SOME
                  + COUNTED),
          words("pay(?:ing)? \\w+ to " + ACT),
          words(
              "(?:swap|trad|exchang|barter)(?:e|es|s|ing|ping)? "
                  + SOME
                  + "(?:"
                  + COUNTED
                  + "|(?<=\\ba )"
                  + GIVEN
                  + ")"),
          words(GIVEN + "s? (?:swaps?|exchanges?|trains?|trades?|pods?|ladders?|loops?)"),
          words("(?:give|offer) (?:an? |some )?" + GIVEN + "s? (?:to|and) get"),
          words("mutual (?:follow|like|comment|share|sub|shout ?out)(?:s|ing)?"),
          words(
              "(?:engagement|commenting|comment|boost|boosting|growth)"
                  + " (?:pod|group|ring|circle|train|chain|club|party|parties)s?"),
          words("join (?:an?|the|our|your|some) pods?"),
          words(
              "(?:return|reciprocate|repay) (?:the|a|an|every|each|all|their)"
                  + " (?:follow|like|sub|shout ?out)s?"),
          words(
              "follow(?: back)? (?:the |all"
                  + " )?(?:everyone|everybody|anyone|all|people|those|whoever)(?: who| that)?"
                  + " follow(?:s|ed)?"),
          words("like (?:\\w+ ){0,3}(?:of|by|from) (?:everyone|everybody|people|those) who liked?"),
          words(
              ACT
                  + "(?: on| to)?"
                  + " (?:theirs?|them|her|his|other|others|people|someone|somebody|some)\\b(?:"
                  + " \\w+){0,5}? (?:so|and|if|until|hoping|then|that)(?: that)?"
                  + " (?:they|people|he|she|others|everyone)(?:"
                  + " (?:all|will|may|might|also|ll|then))* "
                  + ACT
                  + "(?:s|d)?(?: on| to)? (?:you|yours?|back)"),
          words(
              ACT
                  + "(?: to)? (?:me|us|my \\w+|our \\w+) (?:and|then|if) (?:i|we|you|they)(?: ll|"
                  + " will)? "
                  + ACT),
          words(
              "if (?:you|they) (?:follow|like|sub)s? (?:me|us|you)(?: \\w+){0,4}"
                  + " (?:follow|like|sub)"));

  /** A trade is of one of these; no other word can begin what the patterns find. */
  private static final List<Clauses.Asked> ASKED =
      List.of(
          new Clauses.Asked(
              List.of(
                  "follow",
                  "unfollow",
                  "like",
                  "comment",
                  "share",
                  "sub",
                  "view",
                  "shout",
                  "repost",
                  "retweet",
                  "mention",
                  "tag",
                  "review",
                  "f4f",
                  "l4l",
                  "c4c",
                  "s4s",
                  "sfs",
                  "lfl",
                  "engag",
                  "pod",
                  "boost",
                  "growth",
                  "vote",
                  "save",
                  "fan"),
              WORDS));

  /** Leaving people is nobody else's business, but no rule may tell to do it. */
  private static final List<Clauses.Asked> RECOMMENDED =
      List.of(ASKED.get(0), new Clauses.Asked(List.of("unfollow"), List.of(words("unfollow\\w*"))));

  private Swaps() {}

  private static Pattern words(String regex) {
    return Clauses.words(regex);
  }

  /** The words that ask for a trade, if any. */
  public static Optional<String> in(@Nullable String text) {
    return Clauses.asking(text, ASKED);
  }

  /** The words of a rule that recommend a trade or what goes with one, if any. */
  public static Optional<String> recommendedIn(@Nullable String text) {
    return Clauses.asking(text, RECOMMENDED);
  }
}
