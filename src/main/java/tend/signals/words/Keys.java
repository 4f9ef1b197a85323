package tend.signals.words;

import java.util.Arrays;
import java.util.List;

/**
 * Numbers made of characters, to look a piece of text up without making a string of it. Two of the
 * some ten thousand pieces of a model meet by chance once in a hundred billion models.
 */
public final class Keys {
  private static final long STEP = 0x9E3779B97F4A7C15L;

  private Keys() {}

  /** One character further; begin with the first as it is. */
  public static long with(long key, char c) {
    return (key ^ (key >>> 29)) * STEP + c + 1;
  }

  /** The finished number, never 0. */
  public static long mixed(long key) {
    long mixed = (key ^ (key >>> 32)) * 0xD6E8FEB86659FD93L;
    mixed ^= mixed >>> 32;
    return mixed == 0 ? 1 : mixed;
  }

  /** Of those characters, one at least. */
  public static long of(CharSequence text) {
    return mixed(further(text.charAt(0), text, 1));
  }

  /** Of a word, or of two with a space between them; never one of an n-gram's. */
  public static long ofWord(String word, String next) {
    long key = further(WORD, word, 0);
    return mixed(next.isEmpty() ? key : further(with(key, ' '), next, 0));
  }

  /** Of so many words from there on, with a space between them; never one of an n-gram's. */
  public static long ofRun(List<String> words, int from, int count) {
    long key = WORD;
    for (int i = from; i < from + count; i++) {
      key = further(i == from ? key : with(key, ' '), words.get(i), 0);
    }
    return mixed(key);
  }

  /** Of two numbers from 0 on. */
  public static long ofTwo(int one, int other) {
    return mixed(((long) one << 32) + other + 1);
  }

  /** Those, sorted and each once; sorts what it is given. */
  public static long[] distinct(long[] keys) {
    Arrays.sort(keys);
    int kept = 0;
    for (int i = 0; i < keys.length; i++) {
      if (kept == 0 || keys[i] != keys[kept - 1]) {
        keys[kept++] = keys[i];
      }
    }
    return kept == keys.length ? keys : Arrays.copyOf(keys, kept);
  }

  private static final long WORD = 0x1_0000L;

  private static long further(long key, CharSequence text, int from) {
    long to = key;
    for (int i = from; i < text.length(); i++) {
      to = with(to, text.charAt(i));
    }
    return to;
  }
}
