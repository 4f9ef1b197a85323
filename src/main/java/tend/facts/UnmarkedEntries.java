package tend.facts;

import java.util.List;
import tend.model.Interaction;

/**
 * Own posts of the last 30 days that announce a contest entered by posting with a hashtag that says
 * neither contest nor sweepstakes.
 */
public record UnmarkedEntries(int count, List<Interaction> texts) implements Texts {
  public UnmarkedEntries {
    texts = List.copyOf(texts);
  }
}
