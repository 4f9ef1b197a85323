package tend.model;

import java.time.Instant;
import java.util.List;

/**
 * That somebody else sees to an item. Like an answer it sticks to what the item covered then.
 *
 * @param item the item's id
 * @param assistant their name
 */
public record Assignment(
    String account, String item, String assistant, Instant at, List<Covered> covers) {
  public Assignment {
    covers = List.copyOf(covers);
  }
}
