package tend.model;

/**
 * People's words on one line: no line breaks, control characters or marks that turn the direction
 * of what follows, which could make a line look like another or end a header.
 */
public final class OneLine {
  private OneLine() {}

  /** The same on one line. */
  public static String of(String text) {
    StringBuilder out = new StringBuilder();
    text.codePoints().map(c -> breaks(c) ? ' ' : c).forEach(out::appendCodePoint);
    return out.toString().replaceAll(" {2,}", " ").strip();
  }

  /** Itself where it is on one line. */
  public static String shown(String text) {
    return is(text) ? text : of(text);
  }

  /** Whether it is that already; cheap, since most text is. */
  public static boolean is(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isISOControl(c) || c == '\u2028' || c == '\u2029' || turns(c)) {
        return false;
      }
    }
    return true;
  }

  private static boolean breaks(int codePoint) {
    int type = Character.getType(codePoint);
    return Character.isISOControl(codePoint)
        || type == Character.LINE_SEPARATOR
        || type == Character.PARAGRAPH_SEPARATOR
        || type == Character.SURROGATE
        || turns(codePoint);
  }

  private static boolean turns(int codePoint) {
    return (codePoint >= 0x202A && codePoint <= 0x202E)
        || (codePoint >= 0x2066 && codePoint <= 0x2069);
  }
}
