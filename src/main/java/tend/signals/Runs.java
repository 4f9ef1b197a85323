package tend.signals;

import java.util.Arrays;
import java.util.List;
import tend.signals.words.Keys;
import tend.signals.words.Words;

/**
 * The words of a text and its runs of three, each different one as a number; see {@link Keys}.
 * Immutable; threads may share it.
 */
final class Runs {
  static final int LENGTH = 3;

  private final List<String> words;
  private final long[] keys;

  private Runs(List<String> words, long[] keys) {
    this.words = words;
    this.keys = keys;
  }

  static Runs of(String text) {
    List<String> words = List.copyOf(Words.of(text));
    long[] keys = new long[Math.max(0, words.size() - LENGTH + 1)];
    for (int i = 0; i < keys.length; i++) {
      keys[i] = Keys.ofRun(words, i, LENGTH);
    }
    return new Runs(words, Keys.distinct(keys));
  }

  /** All words in the order of the text. */
  List<String> words() {
    return words;
  }

  /** Sorted; not to be changed. */
  long[] keys() {
    return keys;
  }

  boolean has(long key) {
    return Arrays.binarySearch(keys, key) >= 0;
  }

  /** At which word a run first stands that the text has. */
  int placeOf(long key) {
    int i = 0;
    while (Keys.ofRun(words, i, LENGTH) != key) {
      i++;
    }
    return i;
  }

  /** The words of a run that the text has. */
  List<String> wordsOf(long key) {
    int from = placeOf(key);
    return words.subList(from, from + LENGTH);
  }
}
