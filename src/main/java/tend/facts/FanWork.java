package tend.facts;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that somebody else made and tagged the account in, of the last 90 days: a mention or a
 * post of theirs with a picture, a video, a link or a hashtag of the account's; and whatever of
 * others' the owner said something about.
 *
 * @param person who made it
 * @param quote what they wrote with it; null where it may not be quoted
 * @param rights what is known of the permission to show it: "none" when nobody asked, "asked",
 *     "granted", "declined", "expired", "withdrawn"; see {@link tend.facts.derivation.Rights}
 * @param rightsDays days since that is so
 * @param ageDays days since they published it
 * @param visual whether it is a photo, a video or a story; null where its form is unknown
 * @param shared whether the account showed it; null where neither own posts nor own shares came
 * @param unallowed whether it was shown without permission, or the permission was withdrawn after
 *     it was shown; null as for shared
 * @param thanked whether the account thanked in words since the permission came
 * @param occurrence the newest row or word of the owner's that changed the permission, else the
 *     work itself
 */
public record FanWork(
    String id,
    String person,
    @Nullable String shown,
    @Nullable String url,
    @Nullable String quote,
    String rights,
    double rightsDays,
    double ageDays,
    @Nullable Boolean visual,
    @Nullable Boolean shared,
    @OnlyWhere("shared") @Nullable Boolean unallowed,
    boolean thanked,
    String occurrence,
    Instant since)
    implements Thing {
  /** After this long unasked or unanswered there is no permission to be had. */
  public static final Duration EXPIRES_AFTER = Duration.ofDays(14);

  @Override
  public String noun() {
    return "work";
  }

  @Override
  public List<String> remarks() {
    return List.of("Permission: " + (rights.equals("none") ? "not asked yet" : rights));
  }
}
