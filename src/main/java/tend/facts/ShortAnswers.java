package tend.facts;

import java.util.List;
import tend.model.Interaction;

/**
 * Own replies of the last 30 days that answered a long comment in a word or two.
 *
 * @param count how many
 * @param percent of all first answers to long comments in that time
 */
public record ShortAnswers(int count, double percent, List<Interaction> texts) implements Texts {
  public ShortAnswers {
    texts = List.copyOf(texts);
  }
}
