package tend.facts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A hashtag that own posts of the last 60 days called with, and that others took up.
 *
 * @param id "#" and the hashtag as it is compared, whatever its capitals
 * @param shown "#" and the hashtag as the account wrote it last
 * @param url of the newest own post with it, if the source said
 * @param invited whether an own post with it invites in words to take part; a hashtag that is only
 *     repeated may be an ordinary one
 * @param participants people who used it, in the last 60 days and after the account did
 * @param entries what they wrote, shared or posted with it
 * @param waiting entries that the account has not answered
 * @param entriesSince entries that came after the newest own post with it
 * @param ownDays days since the newest own post with it
 * @param firstDays days since the first own post with it, of the last 60 days
 * @param entryDays days since the newest entry
 * @param occurrence the newest own post with it
 */
public record Challenge(
    String id,
    String shown,
    @Nullable String url,
    boolean invited,
    int participants,
    int entries,
    int waiting,
    int entriesSince,
    double ownDays,
    double firstDays,
    double entryDays,
    String occurrence,
    Instant since)
    implements Thing {
  @Override
  public String noun() {
    return "hashtag";
  }
}
