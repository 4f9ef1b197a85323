package tend.facts;

/**
 * The account itself.
 *
 * @param platform lower-case word
 */
public record Self(String name, String platform) {}
