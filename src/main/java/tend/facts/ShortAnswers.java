package tend.facts;

import java.util.List;
import tend.model.Interaction;

/**
 * Own replies of the last 30 days that answered a question or a long comment in a word or two.
 *
 * @param count how many
 * @param percent of all first answers to questions and long comments in that time
 */
public record ShortAnswers(int count, double percent, List<Interaction> texts) implements Texts {
  public ShortAnswers {
    texts = List.copyOf(texts);
  }
}
