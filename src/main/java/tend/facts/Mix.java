package tend.facts;

import org.jspecify.annotations.Nullable;

/**
 * What the own posts of the last 30 days are for, as far as their words tell, see {@link
 * tend.signals.intent.PurposeReader}. All is null where own posts were never imported; the shares
 * are of the posts whose purpose could be told, and null where that was none.
 *
 * @param told how many posts have a purpose that could be told
 * @param unknown how many have none that could be told
 * @param informPercent to explain, to teach, to report
 * @param entertainPercent to make people smile, or behind the scenes
 * @param inspirePercent stories, things reached, wishes
 * @param askPercent only to ask
 * @param promotePercent for an offer of one's own
 */
public record Mix(
    @Nullable Integer told,
    @Nullable Integer unknown,
    @Within(most = 100) @Nullable Double informPercent,
    @Within(most = 100) @Nullable Double entertainPercent,
    @Within(most = 100) @Nullable Double inspirePercent,
    @Within(most = 100) @Nullable Double askPercent,
    @Within(most = 100) @Nullable Double promotePercent) {}
