package tend.out;

/**
 * What a program is told.
 *
 * @param event the word of what happened
 * @param delivery the same when the same is told again
 * @param body JSON
 */
public record Message(String event, String delivery, String body) {}
