package tend.facts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tend.model.Interaction;

/**
 * Somebody passed on an own post and was not thanked: no own reply or reaction to it.
 *
 * @param id the share
 * @param author key of the person
 * @param love fan love of the person, see {@link Love}
 * @param comments comments, replies and mentions they ever wrote
 * @param shares own posts they ever passed on, this one included
 * @param peer whether they are a peer of the niche; null where no peers were imported
 * @param waitedHours since the share
 */
public record WaitingShare(
    String id,
    String author,
    @Nullable String name,
    double love,
    int comments,
    int shares,
    @Nullable Boolean peer,
    double waitedHours,
    Instant since,
    Interaction said)
    implements About {
  @Override
  public String newest() {
    return id;
  }
}
