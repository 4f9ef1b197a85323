package tend.signals;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tend.signals.words.Keys;
import tend.signals.words.Words;

/**
 * What is compared of a text that may be a copy: its runs of three words, or of three characters in
 * scripts without spaces. Names that are called and handles count for nothing, links as one word
 * wherever they lead. Runs and words are held as numbers, see {@link Keys}. Immutable; threads may
 * share it.
 */
final class Wording {
  private static final int RUN = 3;
  private static final int LEAST_WORDS = 4;
  private static final int LEAST_UNSPACED = 10;
  private static final int LEAST_FOR_ORDER = 6;
  private static final int CALLED_WITHIN = 2;
  private static final int MOST_COMMON = 20;
  private static final Wording NOTHING = new Wording(new long[0], 0);
  private static final Set<UnicodeScript> UNSPACED =
      Set.of(
          UnicodeScript.HAN,
          UnicodeScript.HIRAGANA,
          UnicodeScript.KATAKANA,
          UnicodeScript.THAI,
          UnicodeScript.LAO,
          UnicodeScript.KHMER,
          UnicodeScript.MYANMAR);

  private final long[] runs;
  private final long bag;

  private Wording(long[] runs, long bag) {
    this.runs = runs;
    this.bag = bag;
  }

  /** Sorted; none where the text is too short to tell or is what everybody says. */
  long[] runs() {
    return runs;
  }

  /** All words, the same for the same words in another order; 0 where too few. */
  long bag() {
    return bag;
  }

  boolean isEmpty() {
    return runs.length == 0;
  }

  static Wording of(String text) {
    List<String> parts = List.of(text.strip().split("\\s+", -1));
    List<String> words = new ArrayList<>();
    boolean spaced = true;
    int sentence = 0;
    for (int i = 0; i < parts.size(); i++) {
      String part = parts.get(i);
      if (!isCalled(parts, i, sentence)) {
        spaced &= add(part, words);
      }
      sentence = ends(part, ".!?") ? 0 : sentence + 1;
    }
    return of(text, words, spaced);
  }

  private static Wording of(String text, List<String> words, boolean spaced) {
    int marks =
        text.codePoints().anyMatch(c -> Character.getType(c) == Character.OTHER_SYMBOL) ? 1 : 0;
    int least = spaced ? LEAST_WORDS : LEAST_UNSPACED;
    if (words.size() < RUN || words.size() + marks < least || isCommon(text, words)) {
      return NOTHING;
    }
    long[] runs = new long[words.size() - RUN + 1];
    for (int i = 0; i < runs.length; i++) {
      runs[i] = Keys.ofRun(words, i, RUN);
    }
    boolean ordered = spaced && words.size() >= LEAST_FOR_ORDER;
    return new Wording(Keys.distinct(runs), ordered ? bag(words) : 0);
  }

  private static long bag(List<String> words) {
    return Keys.ofRun(words.stream().sorted().toList(), 0, words.size());
  }

  /** Long texts say something of their own. */
  private static boolean isCommon(String text, List<String> words) {
    return words.size() <= MOST_COMMON && CommonThanks.is(text);
  }

  /** Adds the words of one part; false where its script has no spaces. */
  private static boolean add(String part, List<String> words) {
    if (Words.isLink(part)) {
      words.add("<link>");
      return true;
    }
    boolean spaced = true;
    for (String word : Words.of(part)) {
      if (word.codePoints().anyMatch(c -> UNSPACED.contains(UnicodeScript.of(c)))) {
        word.codePoints().forEach(c -> words.add(Character.toString(c)));
        spaced = false;
      } else {
        words.add(word);
      }
    }
    return spaced;
  }

  /** "@ana", "Ana, …", "Hi Ana!", "…, Ana!": whoever is called is no part of what is said. */
  private static boolean isCalled(List<String> parts, int i, int inSentence) {
    String part = parts.get(i);
    if (part.startsWith("@")) {
      return true;
    }
    boolean closed = i + 1 == parts.size() || ends(part, ".!?,:;…");
    if (!closed || (inSentence > CALLED_WITHIN && !afterComma(parts, i))) {
      return false;
    }
    return afterComma(parts, i) || (isName(part) && (inSentence > 0 || ends(part, ",")));
  }

  private static boolean afterComma(List<String> parts, int i) {
    return i > 0 && ends(parts.get(i - 1), ",");
  }

  private static boolean isName(String part) {
    int first = part.codePointAt(0);
    return Character.isUpperCase(first)
        && part.codePoints().skip(1).noneMatch(Character::isUpperCase);
  }

  private static boolean ends(String part, String marks) {
    return !part.isEmpty() && marks.indexOf(part.charAt(part.length() - 1)) >= 0;
  }

  /** Whether at least two thirds of the longer one's runs stand in the other. */
  boolean isLike(Wording other) {
    if (bag != 0 && bag == other.bag) {
      return true;
    }
    int more = Math.max(runs.length, other.runs.length);
    int fewer = Math.min(runs.length, other.runs.length);
    return fewer > 0 && 3 * fewer >= 2 * more && 3 * both(other) >= 2 * more;
  }

  /** How many runs stand in both. */
  private int both(Wording other) {
    int both = 0;
    int i = 0;
    int k = 0;
    while (i < runs.length && k < other.runs.length) {
      long mine = runs[i];
      long theirs = other.runs[k];
      both += mine == theirs ? 1 : 0;
      i += mine <= theirs ? 1 : 0;
      k += theirs <= mine ? 1 : 0;
    }
    return both;
  }

  /** How many of its rarest runs to look at, so that one of any copy's is among them. */
  int telling() {
    return runs.length - (2 * runs.length + 2) / 3 + 1;
  }
}
