package tend.facts;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What one account did in 30 days and who wrote back, by one formula for every platform: people who
 * wrote a comment or reply, for each own post, comment and reply. Likes, shares and visits
 * elsewhere stay out of it, since not every platform's import brings them. Immutable.
 *
 * @param account its name
 * @param platform lower-case word
 * @param acts own posts, comments and replies; null unless both posts and words under them came
 * @param people who wrote, spam and impostors left out; null where no words by others came
 */
public record Effort(
    String account, String platform, @Nullable Integer acts, @Nullable Integer people) {
  /** How far back it looks. */
  public static final Duration PERIOD = Duration.ofDays(30);

  /** People for each act; null where either is unknown. */
  public @Nullable Double peoplePerAct() {
    return acts == null || people == null ? null : (double) people / acts;
  }
}
