package tend.facts;

/**
 * The newest comments by others, at most 20. Three suspicious ones of twenty are normal, ten are
 * alarming.
 *
 * @param comments how many they are
 * @param suspicious spam and impostors among them
 */
public record CommentsLately(@Within(most = 20) int comments, @Within(most = 20) int suspicious) {}
