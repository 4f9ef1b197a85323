package tend.facts;

import org.jspecify.annotations.Nullable;

/**
 * A person who interacted at least once.
 *
 * @param love sum of weight x 0.9^months ago, see {@link Love}
 * @param comments comments, replies and mentions they wrote
 * @param shares own posts they passed on
 * @param firstDays days since they first came
 * @param quietDays days since they last came
 */
public record Fan(
    String id,
    @Nullable String name,
    double love,
    int comments,
    int shares,
    double firstDays,
    double quietDays) {}
