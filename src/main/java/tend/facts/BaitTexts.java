package tend.facts;

import java.util.List;
import tend.model.Interaction;

/**
 * Own posts and comments of the last 30 days that fish for reactions, see {@link
 * tend.signals.intent.Bait}.
 *
 * @param count how many
 */
public record BaitTexts(int count, List<Interaction> texts) implements Texts {
  public BaitTexts {
    texts = List.copyOf(texts);
  }
}
