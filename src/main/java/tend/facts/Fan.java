package tend.facts;

import org.jspecify.annotations.Nullable;

/**
 * A person who interacted at least once.
 *
 * @param url where they last were, if the source said
 * @param love sum of weight x 0.9^months ago, see {@link Love}
 * @param place among all fans by love, the warmest 1; ties by key
 * @param comments comments, replies and mentions they wrote
 * @param shares own posts they passed on
 * @param firstDays days since they first came
 * @param quietDays days since they last came
 * @param waits whether a fresh comment or share of theirs waits for an answer
 * @param peer whether they are a peer of the niche; null where no peers were imported
 */
public record Fan(
    String id,
    @Nullable String name,
    @Nullable String url,
    double love,
    int place,
    int comments,
    int shares,
    double firstDays,
    double quietDays,
    boolean waits,
    @Nullable Boolean peer)
    implements Somebody {}
