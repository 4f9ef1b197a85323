package tend.signals.words;

import java.lang.Character.UnicodeScript;

/** What must be known of scripts to search in them. */
public final class Scripts {
  /** No script without spaces between words has signs before this one. */
  public static final char FIRST_UNSPACED = 0x0E00;

  private Scripts() {}

  /** Whether it holds signs of a script whose words run together or carry endings. */
  public static boolean isUnspaced(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= FIRST_UNSPACED && isUnspaced(UnicodeScript.of(c))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isUnspaced(UnicodeScript script) {
    return switch (script) {
      case HAN, HIRAGANA, KATAKANA, HANGUL, THAI -> true;
      default -> false;
    };
  }
}
