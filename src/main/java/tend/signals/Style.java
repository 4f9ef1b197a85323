package tend.signals;

import java.util.List;
import java.util.Set;
import tend.signals.words.Keys;
import tend.signals.words.Marks;

/**
 * What can be counted of how a text is written. Immutable; threads may share it.
 *
 * <p>Its vocabulary are its different words in small letters as sorted numbers, see {@link Keys}.
 */
final class Style {
  /** Under so many words nothing is said of a text. */
  static final int LEAST_WORDS = 8;

  private static final Set<String> WE =
      Set.of(
          "we",
          "our",
          "ours",
          "us",
          "we're",
          "we've",
          "we'll",
          "wir",
          "uns",
          "unser",
          "unsere",
          "nosotros",
          "nuestro",
          "nuestra",
          "nous",
          "notre",
          "nos",
          "nós",
          "nosso",
          "nossa");

  private final int words;
  private final int symbols;
  private final int exclamations;
  private final int hashtags;
  private final double wordLength;
  private final int capitals;
  private final boolean saysWe;
  private final long[] vocabulary;

  private Style(Marks marks) {
    List<String> small = marks.small();
    this.words = small.size();
    this.symbols = marks.symbols();
    this.exclamations = marks.exclamations();
    this.hashtags = marks.hashtags().size();
    this.wordLength =
        words < LEAST_WORDS
            ? 0
            : marks.words().stream().mapToInt(String::length).average().orElse(0);
    this.capitals = (int) marks.words().stream().filter(Style::isInCapitals).count();
    this.saysWe = small.stream().anyMatch(WE::contains);
    this.vocabulary =
        Keys.distinct(small.stream().mapToLong(word -> Keys.ofWord(word, "")).toArray());
  }

  static Style of(String text) {
    return new Style(Marks.of(text));
  }

  private static boolean isInCapitals(String word) {
    return word.length() > 2 && word.codePoints().allMatch(Character::isUpperCase);
  }

  boolean isLong() {
    return words >= LEAST_WORDS;
  }

  int words() {
    return words;
  }

  int symbols() {
    return symbols;
  }

  int exclamations() {
    return exclamations;
  }

  int hashtags() {
    return hashtags;
  }

  int capitals() {
    return capitals;
  }

  /** Letters a word; 0 for a short text. */
  double wordLength() {
    return wordLength;
  }

  boolean saysWe() {
    return saysWe;
  }

  /** Not to be changed. */
  long[] vocabulary() {
    return vocabulary;
  }
}
