package tend.model;

import java.time.Instant;

/**
 * That the last visit to an account's live platform failed.
 *
 * @param problem the thing, the reason and the next step in one line
 */
public record SyncProblem(String account, Instant at, String problem) {}
