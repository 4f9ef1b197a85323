package tend.facts;

/**
 * How much the account itself wrote lately.
 *
 * @param posts own posts of the last 24 hours
 * @param replies own replies and comments of the last 24 hours, wherever they stand
 * @param monthPosts own posts of the last 30 days
 * @param monthReplies own replies and comments of the last 30 days
 */
public record Pace(int posts, int replies, int monthPosts, int monthReplies) {}
