package tend.signals;

import java.util.List;
import java.util.function.Function;
import tend.signals.words.Keys;
import tend.signals.words.Numbering;

/**
 * How many of several texts have each of their words or runs, given by the keys of each text, each
 * key once; see {@link Keys}. Used by one thread at a time.
 */
final class Frequencies {
  private final Numbering numbering;
  private final int[] numbers;
  private final int[] counts;

  private Frequencies(long[][] texts, int length) {
    this.numbering = new Numbering(length / 2);
    this.numbers = new int[length];
    int at = 0;
    for (long[] text : texts) {
      for (long key : text) {
        numbers[at++] = numbering.of(key);
      }
    }
    this.counts = new int[numbering.size()];
    for (int number : numbers) {
      counts[number]++;
    }
  }

  static <T> Frequencies of(List<T> texts, Function<T, long[]> keysOf) {
    long[][] keys = new long[texts.size()][];
    int length = 0;
    for (int i = 0; i < keys.length; i++) {
      keys[i] = keysOf.apply(texts.get(i));
      length += keys[i].length;
    }
    return new Frequencies(keys, length);
  }

  /** How many different keys there are. */
  int size() {
    return counts.length;
  }

  /** How many texts have the key that most have; 0 of no key. */
  int most() {
    int most = 0;
    for (int count : counts) {
      most = Math.max(most, count);
    }
    return most;
  }

  /** The number of one of all keys of all texts, one text after another. */
  int number(int at) {
    return numbers[at];
  }

  /** The number of that key, from 0 on; negative where no text has it. */
  int numberOf(long key) {
    return numbering.known(key);
  }

  /** How many texts have the key with that number; none where it is negative. */
  int count(int number) {
    return number < 0 ? 0 : counts[number];
  }
}
