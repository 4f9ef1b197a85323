package tend.facts;

import org.jspecify.annotations.Nullable;

/**
 * Who the followers are, as far as imports tell. Followers whose profile was not imported are
 * judged neither way.
 *
 * @param followers how many are known; null where none were imported
 * @param activePercent of them who interacted in the last 90 days; null where nothing that others
 *     did was imported
 * @param judged how many of them are plausible or suspicious by their profile; null where no
 *     profile was imported
 * @param suspicious how many of these are suspicious; null where none could be judged
 * @param suspiciousPercent of the judged; null where none could be judged
 * @param unknown how many have a profile that tells too little
 */
public record Audience(
    @Nullable Integer followers,
    @Within(most = 100) @Nullable Double activePercent,
    @Nullable Integer judged,
    @Nullable Integer suspicious,
    @Within(most = 100) @Nullable Double suspiciousPercent,
    int unknown) {}
