package tend.facts;

import java.util.List;
import tend.model.Interaction;

/**
 * The same or nearly the same words, written by the account itself in the last 30 days to different
 * people; where there are several such texts, the one that went to the most. Thanks are left out,
 * and so is what is too short to tell: see {@link tend.signals.Copies}.
 *
 * @param people how many threads or posts it went to
 */
public record RepeatedText(int people, List<Interaction> texts) implements Texts {
  public RepeatedText {
    texts = List.copyOf(texts);
  }
}
