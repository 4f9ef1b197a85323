package tend.signals.spam;

import tend.signals.words.Keys;

/**
 * The runs of two to five characters within the words of one text, each word with a space before
 * and after it: how often each occurs, by a number made of its characters. A very long text is
 * judged by its beginning. Used by one thread.
 */
final class NGrams {
  static final int SHORTEST = 2;
  static final int LONGEST = 5;
  private static final int MOST_CHARACTERS = 10_000;
  private static final double[] DAMPED = damped();

  private final char[] padded;
  private final int length;
  private final long[] keys;
  private final int[] counts;
  private final int[] starts;
  private final byte[] lengths;
  private final int mask;

  private NGrams(String text) {
    padded = new char[Math.min(text.length(), MOST_CHARACTERS) + 2];
    length = pad(text);
    int size = Integer.highestOneBit(Math.max(8, length * (LONGEST - SHORTEST + 1))) * 2;
    keys = new long[size];
    counts = new int[size];
    starts = new int[size];
    lengths = new byte[size];
    mask = size - 1;
  }

  /** Those of a text in small letters. */
  static NGrams of(String small) {
    NGrams grams = new NGrams(small);
    grams.count();
    return grams;
  }

  /** Told each n-gram. */
  interface Each {
    /**
     * One n-gram.
     *
     * @param key made of its characters, see {@link Keys}
     * @param weight how much it counts: one and the logarithm of how often it occurs
     */
    void gram(int place, long key, double weight);
  }

  void forEach(Each each) {
    for (int i = 0; i < keys.length; i++) {
      if (keys[i] != 0) {
        each.gram(i, keys[i], damped(counts[i]));
      }
    }
  }

  /** What stands at a place. */
  String text(int place) {
    return new String(padded, starts[place], lengths[place]);
  }

  private int pad(String text) {
    int to = 0;
    padded[to++] = ' ';
    int most = padded.length - 2;
    for (int i = 0; i < most; i++) {
      char c = text.charAt(i);
      boolean space = Character.isWhitespace(c);
      if (!space || padded[to - 1] != ' ') {
        padded[to++] = space ? ' ' : c;
      }
    }
    if (padded[to - 1] != ' ') {
      padded[to++] = ' ';
    }
    return to;
  }

  private void count() {
    for (int from = 0; from + 1 < length; from++) {
      long key = padded[from];
      if (Character.isLowSurrogate(padded[from])) {
        continue;
      }
      for (int i = from + 1; i < Math.min(length, from + LONGEST); i++) {
        char c = padded[i];
        key = Keys.with(key, c);
        if (!Character.isHighSurrogate(c)) {
          add(Keys.mixed(key), from, i + 1 - from);
        }
        if (c == ' ') {
          break;
        }
      }
    }
  }

  private void add(long key, int start, int size) {
    int i = (int) key & mask;
    while (keys[i] != 0 && keys[i] != key) {
      i = (i + 1) & mask;
    }
    keys[i] = key;
    counts[i]++;
    starts[i] = start;
    lengths[i] = (byte) size;
  }

  private static double damped(int count) {
    return count < DAMPED.length ? DAMPED[count] : 1 + Math.log(count);
  }

  private static double[] damped() {
    double[] made = new double[64];
    for (int i = 1; i < made.length; i++) {
      made[i] = 1 + Math.log(i);
    }
    return made;
  }
}
