package tend.model;

import java.time.Instant;

/**
 * That an item was postponed once; it may have been before and after.
 *
 * @param at when that was said
 * @param until when the item was to come back
 */
public record Postponement(String item, Instant at, Instant until) {}
