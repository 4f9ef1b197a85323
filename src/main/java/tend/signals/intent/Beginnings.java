package tend.signals.intent;

import java.util.BitSet;
import java.util.List;
import tend.signals.words.Lists;
import tend.signals.words.Words;

/**
 * Tells of most texts, without splitting them, that no phrase of a list can stand in them: none of
 * their words is the first of a phrase. Says perhaps too often and never too seldom. Immutable;
 * threads may share it.
 */
final class Beginnings {
  private static final int BITS = 1 << 14;
  private static final int DOTTED_I = 'İ';
  private static final int SIGMA = 'Σ';
  private final BitSet firstWords = new BitSet(BITS);

  private Beginnings() {}

  /** Of the phrases in {@code /signals/NAME.txt}. */
  static Beginnings named(String list) {
    Beginnings found = new Beginnings();
    for (String line : Lists.named(list)) {
      List<String> words = line.strip().startsWith("#") ? List.of() : Words.of(line);
      if (!words.isEmpty()) {
        int hash = words.get(0).codePoints().reduce(0, Beginnings::with);
        found.firstWords.set(place(hash));
      }
    }
    return found;
  }

  /**
   * Whether a word of the text may be the first of a phrase; words as {@link Words} splits them.
   */
  boolean mayBeIn(String text) {
    int hash = 0;
    boolean within = false;
    int i = 0;
    while (i < text.length()) {
      int written = text.codePointAt(i);
      i += Character.charCount(written);
      int c = Character.toLowerCase(written);
      if (written == DOTTED_I || written == SIGMA) {
        return true; // small letters of these depend on what stands around
      }
      if (isPart(c, within)) {
        hash = with(hash, c);
        within = true;
      } else if (c != '\'' && c != '’') {
        if (within && firstWords.get(place(hash))) {
          return true;
        }
        hash = 0;
        within = false;
      }
    }
    return within && firstWords.get(place(hash));
  }

  private static boolean isPart(int c, boolean within) {
    return c < 128 ? (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') : Words.isPart(c, within);
  }

  private static int with(int hash, int c) {
    return 31 * hash + c;
  }

  private static int place(int hash) {
    return (hash ^ (hash >>> 14)) & (BITS - 1);
  }
}
