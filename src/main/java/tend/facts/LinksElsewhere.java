package tend.facts;

import java.util.List;
import tend.model.Interaction;

/**
 * Own comments on others' posts of the last 30 days that carry a link.
 *
 * @param count how many
 * @param percent of all own comments on others' posts in that time
 */
public record LinksElsewhere(int count, double percent, List<Interaction> texts) implements Texts {
  public LinksElsewhere {
    texts = List.copyOf(texts);
  }
}
