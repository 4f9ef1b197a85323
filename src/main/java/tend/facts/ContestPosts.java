package tend.facts;

import java.util.List;
import tend.model.Interaction;

/** Own posts of the last 30 days that announce a contest, giveaway or draw. */
public record ContestPosts(int count, List<Interaction> texts) implements Texts {
  public ContestPosts {
    texts = List.copyOf(texts);
  }
}
