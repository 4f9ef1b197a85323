package tend.facts;

/**
 * The account itself.
 *
 * @param platform lower-case word
 * @param verified whether somebody said that the platform verified it
 */
public record Self(String name, String platform, boolean verified) {}
