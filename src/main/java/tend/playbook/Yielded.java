package tend.playbook;

/**
 * A rule that fired and is not on the list, for something which another one took.
 *
 * @param rule with its playbook: "respond-to-comments/answer-the-rest"
 * @param subject the key of what both spoke of
 * @param to the rule that took it
 * @param why it and not the other: "which is more pressing"
 */
public record Yielded(String rule, String subject, String to, String why) {}
