package tend.signals;

/**
 * Numbers different keys from 0 on in the order in which they first come; see {@link Keys}, none is
 * 0. Used by one thread.
 */
final class Numbering {
  private long[] keys;
  private int[] numbers;
  private int size;

  /**
   * @param expected how many different keys may come; more are taken, too
   */
  Numbering(int expected) {
    int length = Integer.highestOneBit(Math.max(16, 2 * expected - 1)) * 2;
    this.keys = new long[length];
    this.numbers = new int[length];
  }

  /** The number of that key, a new one where it never came. */
  int of(long key) {
    int place = place(key);
    if (keys[place] == key) {
      return numbers[place];
    }
    if (2 * size >= keys.length) {
      grow();
      place = place(key);
    }
    keys[place] = key;
    numbers[place] = size;
    return size++;
  }

  /** The number of that key; negative where it never came. */
  int known(long key) {
    int place = place(key);
    return keys[place] == key ? numbers[place] : -1;
  }

  /** How many different keys came. */
  int size() {
    return size;
  }

  private int place(long key) {
    int mask = keys.length - 1;
    int i = (int) key & mask;
    while (keys[i] != 0 && keys[i] != key) {
      i = (i + 1) & mask;
    }
    return i;
  }

  private void grow() {
    long[] before = keys;
    int[] known = numbers;
    keys = new long[2 * before.length];
    numbers = new int[keys.length];
    for (int i = 0; i < before.length; i++) {
      if (before[i] != 0) {
        int place = place(before[i]);
        keys[place] = before[i];
        numbers[place] = known[i];
      }
    }
  }
}
