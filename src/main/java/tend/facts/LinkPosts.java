package tend.facts;

import java.util.List;
import tend.model.Interaction;

/**
 * Own posts of the last 30 days that carry a link.
 *
 * @param posts all own posts of that time
 * @param percent of them with a link
 */
public record LinkPosts(int posts, @Within(most = 100) double percent, List<Interaction> texts)
    implements Texts {
  public LinkPosts {
    texts = List.copyOf(texts);
  }
}
