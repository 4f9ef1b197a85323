package tend.plan.draw;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of entries, and how many may win. One entry a person counts, always.
 *
 * @param post under which post comments count; null for anywhere
 * @param hashtag asked of every entry, without the sign; null for none
 * @param mention whom every entry must call, without the sign; null for nobody
 * @param answer words of which every entry must have one, with commas between; null for none
 * @param replies whether replies to others count
 * @param from null for no beginning
 * @param to the close; null for the moment of the draw
 * @param notWinnersOfDays who won here within so many days does not win again; 0 for anybody
 * @param excludeSuspicious whether accounts that look automatic are left out, and not only named
 * @param notSpam ids of entries that somebody looked at and that are no spam, whatever they look
 *     like
 */
public record Terms(
    @Nullable String post,
    @Nullable String hashtag,
    @Nullable String mention,
    @Nullable String answer,
    boolean replies,
    @Nullable Instant from,
    @Nullable Instant to,
    int winners,
    int reserves,
    @JsonProperty("not_winners_of_days") int notWinnersOfDays,
    @JsonProperty("exclude_suspicious") boolean excludeSuspicious,
    @JsonProperty("not_spam") List<String> notSpam) {
  /** The most winners, and the most reserves. */
  public static final int MOST = 10_000;

  /**
   * The rules of a draw.
   *
   * @throws IllegalArgumentException where nobody, or more than {@link #MOST}, would be drawn
   */
  public Terms {
    if (winners < 1 || winners > MOST || reserves < 0 || reserves > MOST || notWinnersOfDays < 0) {
      throw new IllegalArgumentException(
          "winners are 1 to 10000, reserves 0 to 10000, not-winners-of-days at least 0");
    }
    notSpam = Given.list("not_spam", notSpam);
  }

  /** The rules alone: more winners or reserves change nobody who was drawn before them. */
  public Terms ofOne() {
    return new Terms(
        post,
        hashtag,
        mention,
        answer,
        replies,
        from,
        to,
        1,
        0,
        notWinnersOfDays,
        excludeSuspicious,
        notSpam);
  }
}
