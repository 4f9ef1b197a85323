package tend.signals.spam;

/**
 * Which letters and digits a name has, look-alikes among the plain ones taken as one, as a bit
 * each. Tells most names apart without folding them: a name cannot pass for another whose letters
 * it lacks.
 */
final class NameLetters {
  /** Of a name that must be looked at closely. */
  static final long UNKNOWN = -1;

  private static final long[] BITS = new long[128];

  static {
    for (char c = 0; c < BITS.length; c++) {
      BITS[c] = c == '<' || c == '&' ? UNKNOWN : bit(c);
    }
  }

  private NameLetters() {}

  static long of(String name) {
    long bits = 0;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      bits |= c < BITS.length ? BITS[c] : UNKNOWN;
    }
    return bits;
  }

  /** As {@link LookAlikes#all} takes them; two that share a bit are held to be one. */
  private static long bit(char c) {
    return switch (c) {
      case '0' -> 1L << 'o';
      case '1', 'i', 'I' -> 1L << 'l';
      default -> Character.isLetterOrDigit(c) ? 1L << Character.toLowerCase(c) : 0;
    };
  }

  /** Whether a name with those letters may pass for the one with these. */
  static boolean mayPass(long those, long these) {
    return these == UNKNOWN || (these & ~those) == 0;
  }
}
