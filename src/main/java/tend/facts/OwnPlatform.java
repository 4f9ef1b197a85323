package tend.facts;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Another platform of the same creator, held against the one of this sheet by the formula of {@link
 * Effort}, over the last 30 days.
 *
 * @param id the other account's name
 * @param platform lower-case word
 * @param times how many times as many people write there for one own act as here; null where either
 *     is unknown
 * @param leastActs the smaller number of own acts of the two; null where either is unknown
 * @param leastPeople the smaller number of people who wrote of the two; null where either is
 *     unknown
 * @param best whether no platform of the creator has more people an act; null where it is unknown
 * @param hereLeast whether all others have more people an act than this one; null where that is
 *     unknown
 * @param compared how many platforms are known, this one included
 * @param occurrence the Monday of the week
 * @param there what was counted there
 * @param here what was counted here
 */
public record OwnPlatform(
    String id,
    String platform,
    @Nullable Double times,
    @Nullable Integer leastActs,
    @Nullable Integer leastPeople,
    @Nullable Boolean best,
    @Nullable Boolean hereLeast,
    int compared,
    String occurrence,
    Instant since,
    Effort there,
    Effort here)
    implements Thing {
  @Override
  public String noun() {
    return "platform";
  }

  @Override
  public String shown() {
    return id.equals(platform) ? id : id + " on " + platform;
  }

  @Override
  public List<String> remarks() {
    return List.of(line("There", there), line("Here", here));
  }

  private static String line(String where, Effort effort) {
    return String.format(
        Locale.ROOT,
        "%s, 30 days: %s people wrote for %s posts, comments and replies of yours",
        where,
        effort.people() == null ? "an unknown number of" : effort.people(),
        effort.acts() == null ? "an unknown number of" : effort.acts());
  }
}
