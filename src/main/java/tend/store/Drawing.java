package tend.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A commitment to a secret, or a draw, as it was kept.
 *
 * @param draw the id of the draw, the same for the same post or hashtag and window
 * @param post null for anywhere, and where it was kept before posts were
 * @param hashtag without the sign; null for none
 * @param from null for no beginning
 * @param to the close; null for the moment of the draw
 * @param secret null where it was a draw
 * @param outcome the hash of the audit file; null where it was a commitment
 * @param result the hash of who was drawn from what; null where it was a commitment
 * @param asked the hash of the rules and of the text that was drawn by
 */
public record Drawing(
    String draw,
    Instant at,
    @Nullable String post,
    @Nullable String hashtag,
    @Nullable Instant from,
    @Nullable Instant to,
    @Nullable String secret,
    @Nullable String outcome,
    @Nullable String result,
    @Nullable String asked) {}
