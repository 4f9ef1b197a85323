package tend.facts;

import org.jspecify.annotations.Nullable;

/**
 * How the account answered the comments opened in the last 30 days. Answers and waits leave out the
 * newest 24 hours: those may still be answered in good time.
 *
 * @param opened others' top-level comments, the newest included; null where none were ever imported
 * @param answered those older than 24 hours with at least one own reply
 * @param ratePercent of those older than 24 hours; null when there are none
 * @param medianWaitHours from opening to the first own reply, unanswered ones by their age; null
 *     when there are none
 * @param waiting fresh waiting comments now; null where no words of others were ever imported
 */
public record Answering(
    @Nullable Integer opened,
    int answered,
    @Within(most = 100) @Nullable Double ratePercent,
    @Nullable Double medianWaitHours,
    @Nullable Integer waiting) {}
