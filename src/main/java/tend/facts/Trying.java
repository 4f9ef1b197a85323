package tend.facts;

import org.jspecify.annotations.Nullable;

/**
 * When the account last tried something on purpose.
 *
 * @param quietDays days since the newest own post that names a trial; where none ever did, since
 *     the oldest own post that is known; null where own posts were never imported
 */
public record Trying(@Nullable Double quietDays) {}
