package tend.facts;

import org.jspecify.annotations.Nullable;

/**
 * The last seven days against a usual week: the middle one of the eight before, or of as many as
 * the import reaches back, at least four. Sudden growth is a warning where people did not come with
 * it.
 *
 * @param newFollowers of the last seven days; null where no follower has a date, or all the same
 * @param followerRatio those by the usual week's, which counts as one at least; null where the
 *     followers reach back less than five weeks
 * @param people who interacted in the last seven days; null where nothing that others did was
 *     imported
 * @param peopleRatio those by the usual week's, which counts as one at least; null where what
 *     others did reaches back less than five weeks
 */
public record Growth(
    @Nullable Integer newFollowers,
    @Nullable Double followerRatio,
    @Nullable Integer people,
    @Nullable Double peopleRatio) {}
