package tend.facts;

import org.jspecify.annotations.Nullable;

/**
 * How the account calls its people together.
 *
 * @param quietDays days since the newest own post that invites to take part with a hashtag; where
 *     none ever did, since the oldest own post that is known; null where own posts were never
 *     imported
 */
public record Calling(@Nullable Double quietDays) {}
