package tend.facts;

import org.jspecify.annotations.Nullable;

/**
 * When the account last tried something on purpose.
 *
 * @param quietDays days since the newest own post that names a trial; null where none ever did:
 *     most imports cannot name one, so that nothing is known of them
 */
public record Trying(@Nullable Double quietDays) {}
