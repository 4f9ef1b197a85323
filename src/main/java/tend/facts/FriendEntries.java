package tend.facts;

import java.util.List;
import tend.model.Interaction;

/**
 * Own posts of the last 30 days that announce a contest entered by tagging friends or by a post on
 * one's timeline.
 */
public record FriendEntries(int count, List<Interaction> texts) implements Texts {
  public FriendEntries {
    texts = List.copyOf(texts);
  }
}
