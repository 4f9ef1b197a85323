package tend.out;

/**
 * A mail as it is sent, in two forms that say the same.
 *
 * @param id the same for the same mail, so that one sent twice can be told
 */
public record Mail(String id, String to, String subject, String text, String html) {}
