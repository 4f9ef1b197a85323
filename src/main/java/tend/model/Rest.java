package tend.model;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What few rows have, kept aside from the columns.
 *
 * @param id where it has letters that the column of ids does not hold, or none
 * @param at where it lies before 1970 or so late that its seconds need more than four bytes
 */
record Rest(
    @Nullable String url,
    @Nullable String topics,
    @Nullable Long audience,
    Map<String, String> more,
    @Nullable String id,
    @Nullable Instant at) {
  static final Rest NONE = new Rest(null, null, null, Map.of(), null, null);
}
