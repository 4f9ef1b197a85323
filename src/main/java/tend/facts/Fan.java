package tend.facts;

import org.jspecify.annotations.Nullable;

/**
 * A person who interacted at least once.
 *
 * @param url a place of their own where one is known, else where they last were, if the source said
 * @param love sum of weight x 0.9^months ago, see {@link Love}
 * @param place among all fans by love, the warmest 1; ties by key
 * @param comments comments, replies and mentions they wrote
 * @param shares own posts they passed on
 * @param firstDays days since they first came
 * @param quietDays days since they last came
 * @param wroteDays days since they last wrote, infinite for never; null where nobody's words were
 *     imported
 * @param waits whether a fresh comment or share of theirs waits for an answer
 * @param peer whether they are a peer of the niche; null where no peers were imported
 * @param stage "new", "rising", "regular", "occasional", "cooling" or "lost", see {@link
 *     tend.facts.derivation.Stage}; null where the import is too young to tell
 * @param visits how often they came: all within twelve hours is one visit
 * @param wonBack whether they came again in the last 30 days after having been lost
 * @param early on how many own posts they were among the first three within a day; null where the
 *     import does not say what words stand under
 * @param brought how many people they called by name who then came for the first time; null where
 *     nobody's words were imported
 * @param advocate whether they come often (regular or rising) and were early on two posts, passed
 *     on two or brought somebody; null where they come often and the rest is unknown
 * @param answered whether the account ever answered them; null where its replies are unknown
 * @param answeredDays days since it last did, infinite for never; null where unknown
 * @param hasWork whether something of their own is known: a post, a mention of the account in their
 *     own place, a peer's page, or a place the account visited
 * @param visitedDays days since the account last wrote at their place, infinite for never; null
 *     where no outreach was imported
 * @param featuredDays days since an own post or share last passed on or named them, infinite for
 *     never; null where neither was imported
 * @param turns of their longest conversation with the account, see {@link
 *     tend.facts.derivation.Turns}; null where its replies are unknown
 */
public record Fan(
    String id,
    @Nullable String name,
    @Nullable String url,
    double love,
    @Within(least = 1) int place,
    int comments,
    int shares,
    double firstDays,
    double quietDays,
    @Nullable Double wroteDays,
    boolean waits,
    @Nullable Boolean peer,
    @Nullable String stage,
    int visits,
    boolean wonBack,
    @Nullable Integer early,
    @Nullable Integer brought,
    @Nullable Boolean advocate,
    @Nullable Boolean answered,
    @Nullable Double answeredDays,
    boolean hasWork,
    @Nullable Double visitedDays,
    @Nullable Double featuredDays,
    @Nullable Integer turns)
    implements Somebody {

  /** The same at another place. */
  public Fan at(int newPlace) {
    return newPlace == place
        ? this
        : new Fan(
            id,
            name,
            url,
            love,
            newPlace,
            comments,
            shares,
            firstDays,
            quietDays,
            wroteDays,
            waits,
            peer,
            stage,
            visits,
            wonBack,
            early,
            brought,
            advocate,
            answered,
            answeredDays,
            hasWork,
            visitedDays,
            featuredDays,
            turns);
  }
}
