package tend.signals;

/**
 * Which letters and digits a name has, look-alikes among the plain ones taken as one. Tells most
 * names apart without folding them: a name cannot pass for another whose letters it lacks.
 *
 * @param bits a letter or digit each; all of them for a name that must be looked at closely
 */
record NameLetters(long bits) {
  private static final long UNKNOWN = -1;

  static NameLetters of(String name) {
    long bits = 0;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c > 127 || c == '<' || c == '&') {
        return new NameLetters(UNKNOWN);
      }
      bits |= bit(c);
    }
    return new NameLetters(bits);
  }

  /** As {@link LookAlikes#all} takes them. */
  private static long bit(char c) {
    return switch (c) {
      case '0' -> 1L << 'o';
      case '1', 'i', 'I' -> 1L << 'l';
      default -> Character.isLetterOrDigit(c) ? 1L << Character.toLowerCase(c) : 0;
    };
  }

  /** Whether a name with those letters may pass for the one with these. */
  boolean mayBeIn(NameLetters other) {
    return bits == UNKNOWN || (bits & ~other.bits) == 0;
  }
}
