package tend.facts;

import org.jspecify.annotations.Nullable;

/**
 * What came of the first hour of the own posts of the last 30 days; posts younger than an hour are
 * left out.
 *
 * @param commented how many had comments in their first hour; null where comments never name the
 *     post they stand under
 * @param answeredPercent of these, how many got an own answer within the same hour; null when there
 *     are none
 */
public record FirstHours(
    @Nullable Integer commented, @Within(most = 100) @Nullable Double answeredPercent) {}
