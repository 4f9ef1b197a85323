package tend.signals.spam;

import java.lang.Character.UnicodeScript;
import tend.signals.words.Lists;

/** Letters of other scripts that are read as Latin ones; the list is a resource. Thread-safe. */
final class LookAlikes {
  private static final int TABLE = 0xA800;
  private static final char[] LATIN = table();

  private LookAlikes() {}

  private static char[] table() {
    char[] latin = new char[TABLE];
    for (String line : Lists.named("look-alikes")) {
      if (!line.startsWith("#")) {
        line.substring(1).chars().filter(c -> c != ' ').forEach(c -> latin[c] = line.charAt(0));
      }
    }
    return latin;
  }

  /** The Latin letter that it looks like; 0 where there is none. */
  static char latin(int c) {
    return c < TABLE ? LATIN[c] : 0;
  }

  /** Whether it is Latin by script and yet drawn to pass for another: small capitals. */
  static boolean isDrawn(int c) {
    return c >= 0x180 && latin(c) != 0 && UnicodeScript.of(c) == UnicodeScript.LATIN;
  }

  /** Latin by a foreign letter. */
  static boolean isForeign(int c) {
    if (c < 0x370) {
      return false;
    }
    UnicodeScript script = UnicodeScript.of(c);
    return script == UnicodeScript.CYRILLIC || script == UnicodeScript.GREEK;
  }

  /** The word with every letter that looks Latin as the Latin one, and "0", "1" as "o", "l". */
  static String all(String word) {
    StringBuilder out = new StringBuilder(word);
    for (int i = 0; i < out.length(); i++) {
      char c = out.charAt(i);
      char meant = c == '0' ? 'o' : c == '1' || c == 'i' ? 'l' : c < 128 ? 0 : latin(c);
      if (meant != 0) {
        out.setCharAt(i, meant == 'i' ? 'l' : meant);
      }
    }
    return out.toString();
  }
}
