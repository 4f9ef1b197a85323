package tend.model;

import java.time.Instant;

/**
 * An item that was on somebody's list, kept so that it can be answered, undone, and ticked by
 * evidence later.
 *
 * @param first when it was first listed
 */
public record Shown(Item item, Instant first) {}
