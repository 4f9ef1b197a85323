package tend.facts;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tend.model.Chunks;

/**
 * People who liked something of the last seven days and did not write: worth a visit rather than an
 * answer.
 *
 * @param count how many
 * @param people warmest first, by fan love
 */
public record Likers(int count, List<Liker> people) {
  public Likers {
    people = Chunks.of(people);
  }

  /** Of their number alone: the list is long. */
  @Override
  public int hashCode() {
    return count;
  }

  /**
   * One of them.
   *
   * @param url where their like was, if the source said
   */
  public record Liker(String id, String name, double love, @Nullable String url) {}
}
