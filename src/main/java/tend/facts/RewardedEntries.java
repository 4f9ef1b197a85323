package tend.facts;

import java.util.List;
import tend.model.Interaction;

/**
 * Own posts of the last 30 days that announce a contest entered by liking, sharing, following,
 * subscribing or watching.
 */
public record RewardedEntries(int count, List<Interaction> texts) implements Texts {
  public RewardedEntries {
    texts = List.copyOf(texts);
  }
}
