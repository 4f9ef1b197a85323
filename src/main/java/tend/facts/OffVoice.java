package tend.facts;

import java.util.List;
import tend.model.Interaction;

/**
 * Own replies and comments of the last 7 days that do not sound like those of the 90 days before,
 * see {@link tend.signals.Voice}. There is none where these are too few to know a voice by.
 *
 * @param count how many
 */
public record OffVoice(int count, List<Interaction> texts) implements Texts {
  public OffVoice {
    texts = List.copyOf(texts);
  }
}
