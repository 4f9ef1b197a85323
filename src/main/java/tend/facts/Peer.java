package tend.facts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who makes things in the same niche, imported as a peer.
 *
 * @param sharedTopics topics of their row that own posts of the last 90 days have, too; null where
 *     either is unknown
 * @param shared those topics
 * @param sizeRatio their audience by own followers; null where either is unknown
 * @param came how often they wrote to or shared the account in the last 90 days
 * @param went how often the account answered them or wrote under their work in the last 90 days
 * @param stage how far making something together has come: "none", "asked", "answered", "agreed",
 *     "declined", "live", "thanked"; what the owner says of it wins from its moment on; null where
 *     they said nothing and no own words to others were ever imported
 * @param stageDays days since that stage began; null where nothing was proposed or it is unknown
 * @param asks how often it was proposed, reminders counted; null where unknown
 */
public record Peer(
    String id,
    @Nullable String name,
    @Nullable String url,
    @Nullable Integer sharedTopics,
    List<String> shared,
    @Nullable Double sizeRatio,
    int came,
    int went,
    @Nullable String stage,
    @Nullable Double stageDays,
    @Nullable Integer asks)
    implements Somebody {
  public Peer {
    shared = List.copyOf(shared);
  }
}
