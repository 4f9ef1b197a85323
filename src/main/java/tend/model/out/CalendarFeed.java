package tend.model.out;

import java.time.Instant;

/**
 * A list that calendars may read.
 *
 * @param hash of the secret in its address; the secret itself is kept nowhere
 */
public record CalendarFeed(WhoseList list, String hash, Instant made) {}
