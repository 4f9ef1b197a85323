package tend.intake;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How to read.
 *
 * @param format a format's name, or null to detect it by content
 * @param me the platform's key of the account itself
 * @param creator the display name of the account, for formats that know authors by name only
 * @param at rows that claim to happen later are left out
 */
public record ReadOptions(
    @Nullable String format, @Nullable String me, @Nullable String creator, Instant at) {}
