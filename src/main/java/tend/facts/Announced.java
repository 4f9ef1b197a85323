package tend.facts;

import org.jspecify.annotations.Nullable;

/**
 * How often the account asked its people to take part; null where its imports cannot tell.
 *
 * @param polls own posts of the last 7 days that are polls
 * @param contests own posts of the last 90 days that announce a contest, giveaway or draw
 */
public record Announced(@Nullable Integer polls, @Nullable Integer contests) {}
