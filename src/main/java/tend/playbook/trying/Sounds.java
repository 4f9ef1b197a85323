package tend.playbook.trying;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tend.signals.CommentReader;
import tend.signals.Judgement;
import tend.signals.intent.Bait;
import tend.signals.intent.PostPurpose;
import tend.signals.intent.Promotion;
import tend.signals.intent.PurposeReader;
import tend.signals.intent.Swaps;
import tend.signals.words.Hashtags;
import tend.signals.words.Links;
import tend.signals.words.Mentions;

/**
 * What rules see of a text: its kind, whether it asks, how long it is and the like, never its
 * words.
 *
 * @param asked which of the words that the rule itself names it speaks of
 */
record Sounds(
    String kind,
    boolean question,
    boolean generic,
    int words,
    boolean link,
    boolean bait,
    boolean swap,
    boolean promotes,
    PostPurpose purpose,
    boolean asks,
    int hashtags,
    List<Boolean> asked) {
  private static final CommentReader READER = new CommentReader();
  private static final PurposeReader PURPOSES = new PurposeReader();
  private static final int GRAVE = 1_000;
  private static final int LARGE = 200;
  private static final int SMALL = 20;

  static Sounds of(String text, @Nullable String format, List<String> asked) {
    Judgement judged = READER.read(text);
    PurposeReader.Purpose meant = PURPOSES.read(text, format);
    return new Sounds(
        judged.kind().word(),
        judged.question(),
        judged.generic(),
        judged.words(),
        Links.in(text),
        Bait.in(text).isPresent(),
        Swaps.in(text).isPresent(),
        Promotion.in(text).isPresent(),
        meant.purpose(),
        meant.asks(),
        Hashtags.in(text).size(),
        asked.stream().map(words -> Mentions.in(text, words)).toList());
  }

  /**
   * How unlike another it is; nothing where rules see no difference.
   *
   * @param own whether the account itself said it: of that the purpose counts, not the kind
   */
  int unlike(Sounds other, boolean own) {
    int asComment = own ? SMALL : GRAVE;
    int asPost = own ? GRAVE : LARGE;
    return differs(!kind.equals(other.kind), asComment)
        + differs(question != other.question, asComment)
        + differs(generic != other.generic, asComment)
        + differs(!asked.equals(other.asked), GRAVE)
        + differs(link != other.link, asPost)
        + differs(bait != other.bait, asPost)
        + differs(swap != other.swap, asPost)
        + differs(promotes != other.promotes, asPost)
        + differs(purpose != other.purpose, asPost)
        + differs(asks != other.asks, asPost)
        + SMALL * Math.abs(hashtags - other.hashtags)
        + Math.abs(words - other.words);
  }

  private static int differs(boolean differ, int weight) {
    return differ ? weight : 0;
  }
}
