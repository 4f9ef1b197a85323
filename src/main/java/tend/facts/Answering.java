package tend.facts;

import org.jspecify.annotations.Nullable;

/**
 * How the account answered the comments opened in the last 30 days. The newest day is left out:
 * those may still be answered in good time.
 *
 * @param opened others' top-level comments; null where none were ever imported
 * @param answered those with at least one own reply
 * @param ratePercent answered of opened; null when nothing was opened
 * @param medianWaitHours from opening to the first own reply, unanswered ones by their age; null
 *     when nothing was opened
 * @param waiting fresh waiting comments now; null where no words of others were ever imported
 */
public record Answering(
    @Nullable Integer opened,
    int answered,
    @Nullable Double ratePercent,
    @Nullable Double medianWaitHours,
    @Nullable Integer waiting) {}
