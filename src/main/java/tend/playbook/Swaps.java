package tend.playbook;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Words by which a text asks to trade attention: swaps, pods, bought followers. Tend recommends
 * none of it, whoever writes the rule; platforms punish it, and it fakes what it counts.
 */
final class Swaps {
  private static final List<String> WORDS =
      List.of(
          "follow for follow",
          "follow4follow",
          "f4f",
          "follow back",
          "followback",
          "like for like",
          "like4like",
          "l4l",
          "share for share",
          "comment for comment",
          "sub for sub",
          "sub4sub",
          "shoutout for shoutout",
          "s4s",
          "engagement pod",
          "comment pod",
          "swap likes",
          "swap follows",
          "swap shares",
          "trade likes",
          "trade follows",
          "exchange likes",
          "exchange follows",
          "likes in return",
          "follows in return",
          "buy followers",
          "buy likes",
          "buy comments",
          "unfollow");

  private Swaps() {}

  /** The words that ask for a trade, if any. */
  static Optional<String> in(String text) {
    String plain =
        " " + text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip() + " ";
    return WORDS.stream().filter(words -> plain.contains(" " + words + " ")).findFirst();
  }
}
