package tend.facts;

import org.jspecify.annotations.Nullable;

/**
 * How much the account itself wrote lately; null where such rows were never imported.
 *
 * @param posts own posts of the last 24 hours
 * @param replies own replies and comments of the last 24 hours, wherever they stand
 * @param monthPosts own posts of the last 30 days
 * @param monthReplies own replies and comments of the last 30 days
 */
public record Pace(
    @Nullable Integer posts,
    @Nullable Integer replies,
    @Nullable Integer monthPosts,
    @Nullable Integer monthReplies) {}
