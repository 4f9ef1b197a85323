package tend.facts;

import java.util.List;
import tend.model.Interaction;

/**
 * Own posts and comments of the last 30 days that ask to trade attention, see {@link
 * tend.signals.intent.Swaps}.
 *
 * @param count how many
 */
public record SwapTexts(int count, List<Interaction> texts) implements Texts {
  public SwapTexts {
    texts = List.copyOf(texts);
  }
}
