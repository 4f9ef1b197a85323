package tend.signals.spam;

/** The features of {@link SpamFeatures} in words for a person. */
final class Reasons {
  private Reasons() {}

  /** Empty where a feature says nothing that a person could use, such as a length. */
  static String words(String feature) {
    String name = feature.substring(2);
    return switch (feature.charAt(0)) {
      case 'm' -> SpamMark.valueOf(name).words;
      case 'd' -> Undisguised.Disguise.valueOf(name).words;
      case 'r' -> Character.isDigit(name.charAt(0)) ? "" : Ploy.valueOf(name).words;
      case 't' -> "speaks of " + SpamTopics.SHIPPED.words(name);
      case 's' -> "little more than " + SpamTopics.SHIPPED.words(name);
      case 'p' -> near(name);
      default -> "";
    };
  }

  private static String near(String pair) {
    int space = pair.indexOf(' ');
    return SpamTopics.SHIPPED.words(pair.substring(0, space))
        + " close to "
        + SpamTopics.SHIPPED.words(pair.substring(space + 1));
  }
}
