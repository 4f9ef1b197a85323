package tend.facts;

import java.util.LinkedHashSet;
import java.util.Set;
import tend.model.Interaction;
import tend.model.Kind;
import tend.signals.Reading;
import tend.signals.words.Hashtags;

/** By what people take part in something that is called with a hashtag. */
public final class TakingPart {
  private TakingPart() {}

  /** Messages are nobody's entry: what is said in private stays there. */
  public static boolean isPossibleBy(Kind kind) {
    return switch (kind) {
      case COMMENT, REPLY, MENTION, SHARE, POST -> true;
      case REACTION, FOLLOWER, OUTREACH, MESSAGE, PEER -> false;
    };
  }

  /**
   * The keys of the hashtags of somebody's words, and of the topics that some sources give them as.
   */
  public static Set<String> hashtags(Interaction one) {
    return hashtags(one, Reading.in(one));
  }

  /** The same of a row whose words were read. */
  public static Set<String> hashtags(Interaction one, Reading said) {
    String topics = one.topics();
    if (topics == null && said.hashtagKeys().isEmpty()) {
      return Set.of();
    }
    Set<String> keys = new LinkedHashSet<>(said.hashtagKeys());
    if (topics != null) {
      for (String topic : topics.split(";", -1)) {
        keys.add(Hashtags.key(topic.strip()));
      }
    }
    return keys;
  }
}
