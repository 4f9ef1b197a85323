package tend.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a change of several accounts did to one of them.
 *
 * @param id of the whole change
 * @param setting the word of what was changed
 * @param was what stood there before, as JSON; null where it was refused
 * @param became what stands there since, as JSON; null where it was refused
 * @param refused why nothing was changed, as the word of the reason and what it is about after a
 *     blank; null where it was
 */
public record AccountChange(
    String id,
    String account,
    String setting,
    @Nullable String was,
    @Nullable String became,
    @Nullable String refused,
    Instant at) {}
