package tend.connect;

import org.jspecify.annotations.Nullable;

/**
 * What connecting takes.
 *
 * @param server the usual server; null where each account names its own
 * @param name what names the account there, such as "the handle, such as ada.bsky.social"; null
 *     where the secret says it
 * @param secret what proves it, and where to get it
 */
public record Asked(@Nullable String server, @Nullable String name, String secret) {}
