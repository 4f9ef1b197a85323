package tend.facts;

import org.jspecify.annotations.Nullable;

/**
 * Own comments on others' posts in the last 7 days; null where none was ever imported.
 *
 * @param count how many
 * @param genuine how many of them say something of their own and carry no link
 * @param links how many carry a link
 * @param posts own posts of the last 7 days; null where no own post was ever imported
 * @param perPost genuine ones for each own post; null where either is unknown or nothing was posted
 */
public record Visits(
    @Nullable Integer count,
    @Nullable Integer genuine,
    @Nullable Integer links,
    @Nullable Integer posts,
    @Nullable Double perPost) {}
