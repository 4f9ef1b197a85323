package tend.facts;

import java.util.List;
import tend.model.Interaction;

/**
 * The phrase that stands word by word in most own replies and comments of the last 30 days.
 *
 * @param phrase in small letters
 * @param count how many have it
 * @param percent of all of them, or of the newest 150
 */
public record CannedPhrase(
    String phrase, int count, @Within(most = 100) double percent, List<Interaction> texts)
    implements Texts {
  public CannedPhrase {
    texts = List.copyOf(texts);
  }
}
