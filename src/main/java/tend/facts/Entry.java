package tend.facts;

import org.jspecify.annotations.Nullable;

/**
 * Whether a comment that waits takes part in something; see {@link WaitingComment} for which do.
 *
 * @param id of the waiting comment
 * @param challenge whether its unanswered words carry a hashtag that own posts called with; null
 *     where own posts were never imported
 */
public record Entry(String id, @Nullable Boolean challenge) {}
