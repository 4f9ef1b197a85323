package tend.signals.words;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Finds the hashtags of a text: "#" or its full-width twin and then letters of any script, digits
 * and underscores, at least one of them no digit. What stands in an address or behind a letter or
 * "&amp;" is none. Time linear in the text.
 */
public final class Hashtags {
  private static final int ZERO_WIDTH_NON_JOINER = 0x200C;

  private Hashtags() {}

  /** As they were written, without the sign, in the order of the text, repeats included. */
  public static List<String> in(@Nullable String text) {
    List<String> found = new ArrayList<>();
    if (text == null || (text.indexOf('#') < 0 && text.indexOf('＃') < 0)) {
      return found;
    }
    for (String part : text.split("\\s+", -1)) {
      if (!Words.isLink(part)) {
        collect(part, found);
      }
    }
    return found;
  }

  /** The same for any two ways of writing one hashtag: wide or narrow, in capitals or small. */
  public static String key(String hashtag) {
    return Normalizer.normalize(hashtag, Normalizer.Form.NFKC)
        .toUpperCase(Locale.ROOT)
        .toLowerCase(Locale.ROOT);
  }

  private static void collect(String part, List<String> found) {
    int i = 0;
    while (i < part.length()) {
      boolean opens = isSign(part.charAt(i)) && (i == 0 || mayStandBefore(part.codePointBefore(i)));
      int end = opens ? end(part, i + 1) : i + 1;
      if (opens && end > i + 1) {
        keep(part.substring(i + 1, end), found);
        // the next one may follow at once: #one#two
        while (end < part.length() && isSign(part.charAt(end)) && end(part, end + 1) > end + 1) {
          int next = end(part, end + 1);
          keep(part.substring(end + 1, next), found);
          end = next;
        }
      }
      i = Math.max(end, i + 1);
    }
  }

  private static void keep(String word, List<String> found) {
    if (word.codePoints().anyMatch(Character::isLetter)) {
      found.add(word);
    }
  }

  private static boolean isSign(char c) {
    return c == '#' || c == '＃';
  }

  private static boolean mayStandBefore(int c) {
    return !isPart(c) && c != '&' && c != '/' && !isSign((char) c);
  }

  private static int end(String part, int from) {
    int i = from;
    while (i < part.length() && isPart(part.codePointAt(i))) {
      i += Character.charCount(part.codePointAt(i));
    }
    return i;
  }

  private static boolean isPart(int c) {
    return Character.isLetterOrDigit(c)
        || c == '_'
        || c == ZERO_WIDTH_NON_JOINER
        || Character.getType(c) == Character.NON_SPACING_MARK
        || Character.getType(c) == Character.COMBINING_SPACING_MARK;
  }
}
