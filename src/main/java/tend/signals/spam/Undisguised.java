package tend.signals.spam;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import tend.signals.words.Markup;

/**
 * A text as a person reads it, in small letters, whatever its spelling hides: accents and styles of
 * Latin letters are taken off, look-alikes replaced, what is spelled letter by letter joined.
 *
 * @param disguises what was hidden
 */
record Undisguised(String text, Set<Disguise> disguises) {
  private static final int LEAST_SPELLED = 5;
  private static final Set<Disguise> NONE = Set.of();

  /** A way to hide what a text says. */
  enum Disguise {
    LOOK_ALIKES("letters that only look like Latin ones"),
    STYLED("letters from the signs for mathematics or in small capitals"),
    HIDDEN("invisible signs within words"),
    SPELLED("a word spelled letter by letter");

    final String words;

    Disguise(String words) {
      this.words = words;
    }
  }

  static Undisguised of(String raw) {
    String text = Markup.without(raw);
    Set<Disguise> found = EnumSet.noneOf(Disguise.class);
    String plain = isAscii(text) ? text.toLowerCase(Locale.ROOT) : plain(text, found);
    String joined = joined(plain);
    if (joined.length() < plain.length()) {
      found.add(Disguise.SPELLED);
    }
    return new Undisguised(joined, found.isEmpty() ? NONE : found);
  }

  private static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > 127) {
        return false;
      }
    }
    return true;
  }

  private static String plain(String text, Set<Disguise> found) {
    String bare = bare(text, found);
    String apart = Normalizer.normalize(bare, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
    String whole = withoutAccents(apart);
    return Normalizer.normalize(latinised(whole, found), Normalizer.Form.NFC);
  }

  /** Without signs that nobody sees; enclosed letters as letters. */
  private static String bare(String text, Set<Disguise> found) {
    StringBuilder out = new StringBuilder(text.length());
    int before = ' ';
    int i = 0;
    while (i < text.length()) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if (isHidden(c)) {
        if (isLatin(before) && i < text.length() && isLatin(text.codePointAt(i))) {
          found.add(Disguise.HIDDEN);
        }
      } else {
        int meant = enclosed(c);
        if (isStyled(c) || meant != c) {
          found.add(Disguise.STYLED);
        }
        out.appendCodePoint(meant);
        before = meant;
      }
    }
    return out.toString();
  }

  private static boolean isHidden(int c) {
    return c > 127
        && (Character.getType(c) == Character.FORMAT
            || c == 0xFE0F
            || c == 0x20E3
            || c == 0x034F
            || c == 0x115F
            || c == 0x3164);
  }

  private static boolean isLatin(int c) {
    return Character.isLetterOrDigit(c) && (c < 128 || UnicodeScript.of(c) == UnicodeScript.LATIN);
  }

  private static boolean isStyled(int c) {
    return (c >= 0x1D400 && c <= 0x1D7FF)
        || (c >= 0xFF21 && c <= 0xFF5A)
        || (c >= 0x24B6 && c <= 0x24E9)
        || LookAlikes.isDrawn(c);
  }

  /** Letters in black circles and squares, which no normal form knows. */
  private static int enclosed(int c) {
    if (c >= 0x1F130 && c <= 0x1F189) {
      int letter = c <= 0x1F149 ? c - 0x1F130 : c <= 0x1F169 ? c - 0x1F150 : c - 0x1F170;
      return letter >= 0 && letter < 26 ? 'a' + letter : c;
    }
    return c;
  }

  private static String withoutAccents(String apart) {
    StringBuilder out = new StringBuilder(apart.length());
    int before = ' ';
    for (int i = 0; i < apart.length(); i++) {
      char c = apart.charAt(i);
      boolean accent =
          c > 127 && Character.getType(c) == Character.NON_SPACING_MARK && isLatin(before);
      if (!accent && !(c >= 0x64B && c <= 0x652)) {
        out.append(c);
        before = c;
      }
    }
    return out.toString();
  }

  /** Small capitals always, foreign look-alikes within words that hold Latin letters. */
  private static String latinised(String text, Set<Disguise> found) {
    StringBuilder out = new StringBuilder(text);
    int i = 0;
    while (i < out.length()) {
      int end = i;
      while (end < out.length() && Character.isLetter(out.charAt(end))) {
        end++;
      }
      if (end > i && latinise(out, i, end)) {
        found.add(Disguise.LOOK_ALIKES);
      }
      i = end + 1;
    }
    return out.toString();
  }

  private static boolean latinise(StringBuilder out, int from, int to) {
    boolean latin = false;
    boolean foreign = false;
    boolean alike = true;
    for (int i = from; i < to; i++) {
      char c = out.charAt(i);
      boolean strange = LookAlikes.isForeign(c);
      latin |= !strange && isLatin(c);
      foreign |= strange;
      alike &= !strange || LookAlikes.latin(c) != 0;
    }
    boolean mixed = latin && foreign && alike && to - from > 2;
    for (int i = from; i < to; i++) {
      char c = out.charAt(i);
      char meant = c < 128 ? 0 : LookAlikes.latin(c);
      if (meant != 0 && (mixed || !LookAlikes.isForeign(c))) {
        out.setCharAt(i, meant);
      }
    }
    return mixed;
  }

  /** Single letters with the same sign between them become one word. */
  private static String joined(String text) {
    StringBuilder out = null;
    int from = 0;
    int i = 0;
    while (i < text.length()) {
      int letters = spelled(text, i);
      if (letters >= LEAST_SPELLED) {
        out = out == null ? new StringBuilder(text.length()) : out;
        out.append(text, from, i);
        for (int k = 0; k < letters; k++) {
          out.append(text.charAt(i + 2 * k));
        }
        i += 2 * letters - 1;
        from = i;
      } else {
        i++;
      }
    }
    return out == null ? text : out.append(text, from, text.length()).toString();
  }

  /** How many single letters stand from here on with the same sign between them. */
  private static int spelled(String text, int start) {
    if (!Character.isLetter(text.charAt(start))
        || (start > 0 && Character.isLetterOrDigit(text.charAt(start - 1)))
        || start + 1 >= text.length()
        || " .-_*~|".indexOf(text.charAt(start + 1)) < 0) {
      return 0;
    }
    char sign = text.charAt(start + 1);
    int letters = 0;
    int i = start;
    while (i < text.length()
        && Character.isLetter(text.charAt(i))
        && (i + 1 == text.length() || !Character.isLetterOrDigit(text.charAt(i + 1)))) {
      letters++;
      if (i + 1 == text.length() || text.charAt(i + 1) != sign) {
        break;
      }
      i += 2;
    }
    return letters;
  }
}
