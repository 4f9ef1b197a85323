package tend.facts;

import org.jspecify.annotations.Nullable;

/**
 * Whether people come again and talk on, over the last 30 days. A number is null where the import
 * does not reach back far enough to know it.
 *
 * @param came people who came in the last 30 days; null where nobody's words, shares or likes were
 *     imported
 * @param percent of them, those who had come before these 30 days; null below 60 days of history,
 *     so that there is at least a month in which they could have come
 * @param percentBefore the same for the 30 days before; null below 90 days of history
 * @param fell points by which the share of returning people fell from one month to the next, below
 *     0 where it rose; null where either is unknown
 * @param wonBack people who came again in the last 30 days after having been lost; null below 120
 *     days of history, since nobody is lost before 90
 * @param talks conversations opened by others in the last 30 days that the account answered; null
 *     where own replies are unknown
 * @param wentOnPercent of them, those in which somebody who was answered wrote again; null where
 *     there are none
 */
public record Returning(
    @Nullable Integer came,
    @Within(most = 100) @Nullable Double percent,
    @Within(most = 100) @Nullable Double percentBefore,
    @Within(least = -100, most = 100) @Nullable Double fell,
    @Nullable Integer wonBack,
    @Nullable Integer talks,
    @Within(most = 100) @Nullable Double wentOnPercent) {}
