package tend.signals.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Splits a text into lower-case words: letters, digits and apostrophes; links and emoji are no
 * words.
 */
public final class Words {
  private Words() {}

  /** All of them, in the order of the text, repeats included. */
  public static List<String> of(String text) {
    String small = text.toLowerCase(Locale.ROOT);
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    int i = 0;
    while (i < small.length()) {
      int end = partEnd(small, i);
      if (end > i && !isLink(small, i, end)) {
        collect(small, i, end, word, words);
      }
      i = end + 1;
    }
    return words;
  }

  /** Adds the words of a text in small letters. */
  public static void add(String small, List<String> words) {
    collect(small, 0, small.length(), new StringBuilder(), words);
  }

  /** Whether what stands between white space is one: with "://" in it, or "www." before it. */
  public static boolean isLink(String part) {
    return isLink(part, 0, part.length());
  }

  /** Whether a part of the text that ends there is one. */
  public static boolean isLink(String text, int from, int to) {
    if (text.regionMatches(true, from, "www.", 0, 4)) {
      return true;
    }
    // to look for it in all that follows would make splitting a long text quadratic
    for (int i = from; i < to; i++) {
      if (text.charAt(i) == ':' && text.startsWith("//", i + 1)) {
        return true;
      }
    }
    return false;
  }

  /** Where the run of characters ends that holds no white space. */
  public static int partEnd(String text, int from) {
    int i = from;
    while (i < text.length() && !Character.isWhitespace(text.charAt(i))) {
      i++;
    }
    return i;
  }

  private static void collect(
      String text, int from, int to, StringBuilder word, List<String> words) {
    int begin = from;
    int i = from;
    while (i < to) {
      int c = text.codePointAt(i);
      int next = i + Character.charCount(c);
      if (!isPart(c, i > begin || word.length() > 0)) {
        if (c == '\'' || c == '’') {
          // "don't" is one word, written "dont" in the lists
          word.append(text, begin, i);
        } else {
          flush(text, begin, i, word, words);
        }
        begin = next;
      }
      i = next;
    }
    flush(text, begin, i, word, words);
  }

  /** Whether a character belongs to a word, or to one that it stands within. */
  public static boolean isPart(int c, boolean within) {
    return Character.isLetterOrDigit(c) || (within && isMark(c));
  }

  /** Accents, and the vowels of the scripts of India. */
  private static boolean isMark(int c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
  }

  /** Ends a word with what stands there. */
  private static void flush(String text, int from, int to, StringBuilder word, List<String> words) {
    if (word.length() > 0) {
      words.add(word.append(text, from, to).toString());
      word.setLength(0);
    } else if (to > from) {
      words.add(text.substring(from, to));
    }
  }
}
