package tend.signals.words;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The words of a text that can carry a topic: no stop words of several languages, no single
 * letters, no bare numbers, no praise or thanks; the singular and the plural in "s" count as one.
 * Languages without spaces between words are not split, so nothing recurs in them.
 */
public final class ContentWords {
  private static final int MOST_WORDS = 300;
  private static final ContentWords NONE = new ContentWords(List.of());

  /** Most words are those of other texts, too, and are kept once. */
  private static final Kept<String> WORDS = new Kept<>(1 << 20, word -> word);

  private static final Set<String> STOPS = new HashSet<>(Phrases.wordsOf("stop-words"));
  private static final Set<String> CALLS = new HashSet<>(Phrases.wordsOf("calls"));
  private static final List<Phrases> POLITE =
      List.of(Phrases.named("praise"), Phrases.named("fillers"), Phrases.named("greetings"));

  private static final byte CALLED = 1;
  private static final byte PAIR = 2;
  private static final int NEAR = 2;

  private final long[] keys;
  private final String[] roots;
  private final String[] seen;
  private final byte[] marks;

  private ContentWords(List<Word> words) {
    int size = words.size();
    this.keys = new long[size];
    this.roots = new String[size];
    this.seen = new String[size];
    this.marks = new byte[size];
    for (int i = 0; i < size; i++) {
      Word word = words.get(i);
      keys[i] = Keys.ofWord(word.root(), "");
      seen[i] = WORDS.of(word.seen());
      roots[i] = word.root().equals(word.seen()) ? seen[i] : WORDS.of(word.root());
      boolean pair = i + 1 < size && word.isPair(words.get(i + 1));
      marks[i] = (byte) ((word.called() ? CALLED : 0) | (pair ? PAIR : 0));
    }
  }

  /**
   * One of them.
   *
   * @param at its place among all words of the text
   * @param called whether it follows a greeting or thanks, as a name does
   */
  private record Word(String root, String seen, int at, boolean called) {
    boolean isPair(Word next) {
      return next.at - at <= NEAR && !root.equals(next.root);
    }
  }

  /** How many there are; those below are asked for by their number, from 0 on. */
  public int size() {
    return keys.length;
  }

  /** The number of what counts as the same word, see {@link Keys}. */
  public long key(int i) {
    return keys[i];
  }

  /** What counts as the same word. */
  public String root(int i) {
    return roots[i];
  }

  /** The word as written, in small letters. */
  public String seen(int i) {
    return seen[i];
  }

  /** Whether it follows a greeting or thanks, as a name does. */
  public boolean isCalled(int i) {
    return (marks[i] & CALLED) != 0;
  }

  /** Whether it and the next one are near enough to be a pair. */
  public boolean isPair(int i) {
    return (marks[i] & PAIR) != 0;
  }

  /** Those of the first {@value MOST_WORDS} words, in the order of the text. */
  public static ContentWords of(String text) {
    List<String> all = Words.of(text);
    List<Word> found = new ArrayList<>();
    int polite = 0;
    for (int i = 0; i < Math.min(all.size(), MOST_WORDS); i++) {
      String word = all.get(i);
      polite = Math.max(polite, i + politeAt(all, i));
      if (i >= polite && carries(word)) {
        found.add(new Word(root(word), word, i, i > 0 && CALLS.contains(all.get(i - 1))));
      }
    }
    return found.isEmpty() ? NONE : new ContentWords(found);
  }

  /** How many words of praise, thanks or a greeting stand there: "great job" is no job. */
  private static int politeAt(List<String> words, int at) {
    int most = 0;
    for (Phrases phrases : POLITE) {
      most = Math.max(most, phrases.lengthAt(words, at));
    }
    return most;
  }

  private static boolean carries(String word) {
    return word.length() > 1
        && word.length() <= 40
        && !STOPS.contains(word)
        && !STOPS.contains(root(word))
        && word.codePoints().anyMatch(Character::isLetter);
  }

  /** "Contracts" and "contract" are one word, "glass" and "analysis" keep their ends. */
  static String root(String word) {
    int length = word.length();
    if (length < 4 || !word.endsWith("s")) {
      return word;
    }
    if (word.endsWith("ies") && length > 4) {
      return word.substring(0, length - 3) + "y";
    }
    if (word.endsWith("shes") || word.endsWith("ches") || word.endsWith("xes")) {
      return word.substring(0, length - 2);
    }
    char before = word.charAt(length - 2);
    return before == 's' || before == 'u' || before == 'i' ? word : word.substring(0, length - 1);
  }
}
