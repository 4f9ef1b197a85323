package tend.facts;

import org.jspecify.annotations.Nullable;

/**
 * How steadily the account posts and answers, held against its own usual. Days are calendar days of
 * the account's zone without its rest days; several posts of one day count once. All but the
 * answers are null where own posts were never imported.
 *
 * @param postDays days since the last day with an own post
 * @param usualDays the median number of days from one day with a post to the next, over the last
 *     180 days; null under 4 of them
 * @param late {@code postDays} by {@code usualDays}
 * @param weekPosts the median of own posts in each of the last 8 weeks, or of as many as the own
 *     posts reach back; null under 4
 * @param longestGap the longest run of days without a post in the last 56 days, the present one
 *     included
 * @param paused whether the newest own post, no older than 60 days, announces a pause; null where
 *     it has no words
 * @param replyDays days since the last own reply; null where none was ever imported
 */
public record Rhythm(
    @Nullable Integer postDays,
    @Nullable Double usualDays,
    @Nullable Double late,
    @Nullable Double weekPosts,
    @Nullable Integer longestGap,
    @Nullable Boolean paused,
    @Nullable Integer replyDays) {}
