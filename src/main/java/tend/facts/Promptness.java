package tend.facts;

import org.jspecify.annotations.Nullable;

/**
 * How promptly the account answers comments and messages that others opened. Spam and impostors are
 * left out. What nobody answered counts with its age, so ignoring people never looks quick. Shares
 * and waits leave out the newest 24 hours, which may still be answered in good time; null where
 * nothing is left to count, or no such words were ever imported.
 *
 * @param weekOpened how many came in the last 7 days, the newest included
 * @param slowestTenthHours what nine in ten of the last 30 days' waited at most, nearest rank
 * @param beyondDayPercent of the last 30 days' that waited more than 24 hours
 * @param oldestOpenDays age of the oldest that nobody answered, however old; 0 when all are
 *     answered
 * @param weekRatePercent of the last 7 days' that were answered
 * @param weekMedianWaitHours what half of the last 7 days' waited at most, nearest rank
 * @param weekSlowestTenthHours what nine in ten of the last 7 days' waited at most
 * @param quarterHourPercent of the last 7 days', but for the newest 15 minutes, that were answered
 *     within 15 minutes
 * @param slowerPercent by how much the last 30 days' median wait is longer than that of the 30 days
 *     before as it stood then; under 0 when it is shorter, null with fewer than {@link
 *     Promptly#ENOUGH} in either
 */
public record Promptness(
    @Nullable Integer weekOpened,
    @Nullable Double slowestTenthHours,
    @Within(most = 100) @Nullable Double beyondDayPercent,
    @Nullable Double oldestOpenDays,
    @Within(most = 100) @Nullable Double weekRatePercent,
    @Nullable Double weekMedianWaitHours,
    @Nullable Double weekSlowestTenthHours,
    @Within(most = 100) @Nullable Double quarterHourPercent,
    @Within(least = -100) @Nullable Double slowerPercent) {}
