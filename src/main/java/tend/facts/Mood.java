package tend.facts;

import org.jspecify.annotations.Nullable;

/**
 * How people sound lately: concerns and criticism among the comments, replies and mentions of the
 * last 14 days, held against the 60 days before, and mentions of the account elsewhere.
 *
 * @param concerns comments of the last 14 days that raise a concern; null where no words of others
 *     were ever imported
 * @param concernPercent their share of all of that time; null when there are none
 * @param beforePercent the share of the 60 days before; null when there were none
 * @param moreConcerns whether the share rose by more than chance explains; null where fewer than 10
 *     comments came lately or fewer than 20 before
 * @param concernsWaiting waiting comments that raise a concern; null where no words of others were
 *     ever imported
 * @param oldestConcernHours how long the first of these has waited; null when none waits
 * @param mentions mentions by others in the last 14 days; null where none were ever imported
 * @param mentionsWaiting how many of these wait for an answer; null likewise
 */
public record Mood(
    @Nullable Integer concerns,
    @Within(most = 100) @Nullable Double concernPercent,
    @Within(most = 100) @Nullable Double beforePercent,
    @Nullable Boolean moreConcerns,
    @Nullable Integer concernsWaiting,
    @Nullable Double oldestConcernHours,
    @Nullable Integer mentions,
    @Nullable Integer mentionsWaiting) {}
