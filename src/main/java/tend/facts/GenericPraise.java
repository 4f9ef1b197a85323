package tend.facts;

import java.util.List;
import tend.model.Interaction;

/**
 * Own comments on others' posts of the last 30 days that say nothing of their own.
 *
 * @param count how many
 */
public record GenericPraise(int count, List<Interaction> texts) implements Texts {
  public GenericPraise {
    texts = List.copyOf(texts);
  }
}
