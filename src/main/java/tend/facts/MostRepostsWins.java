package tend.facts;

import java.util.List;
import tend.model.Interaction;

/**
 * Own posts of the last 30 days that announce a contest which whoever is reposted or liked most
 * wins.
 */
public record MostRepostsWins(int count, List<Interaction> texts) implements Texts {
  public MostRepostsWins {
    texts = List.copyOf(texts);
  }
}
