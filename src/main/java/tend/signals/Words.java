package tend.signals;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Splits a text into lower-case words: letters, digits and apostrophes; links and emoji are no
 * words.
 */
final class Words {
  private Words() {}

  static List<String> of(String text) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    for (String part : text.toLowerCase(Locale.ROOT).split("\\s+", -1)) {
      if (!isLink(part)) {
        collect(part, word, words);
      }
    }
    return words;
  }

  static boolean isLink(String part) {
    return part.contains("://") || part.regionMatches(true, 0, "www.", 0, 4);
  }

  private static void collect(String part, StringBuilder word, List<String> words) {
    part.codePoints()
        .forEach(
            c -> {
              if (Character.isLetterOrDigit(c)
                  || (word.length() > 0 && Character.getType(c) == Character.NON_SPACING_MARK)) {
                word.appendCodePoint(c);
              } else if (c == '\'' || c == '’') {
                // "don't" is one word, written "dont" in the lists
              } else {
                flush(word, words);
              }
            });
    flush(word, words);
  }

  private static void flush(StringBuilder word, List<String> words) {
    if (word.length() > 0) {
      words.add(word.toString());
      word.setLength(0);
    }
  }
}
