package tend.signals;

import java.util.Arrays;

/**
 * Numbers different keys from 0 on in the order in which they first come; see {@link Keys}, none is
 * 0. Used by one thread.
 */
final class Numbering {
  private long[] keys = new long[64];
  private int[] numbers = new int[64];
  private int size;

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

  /** How often each of those numbers stands in a list. */
  static int[] counts(int[] list, int numbers) {
    int[] counts = new int[numbers];
    for (int one : list) {
      counts[one]++;
    }
    return counts;
  }

  /** The numbers of all keys of all lists, one list after another. */
  int[] ofAll(Iterable<long[]> lists) {
    int[] all = new int[64];
    int length = 0;
    for (long[] list : lists) {
      if (length + list.length > all.length) {
        all = Arrays.copyOf(all, Math.max(2 * all.length, length + list.length));
      }
      for (long key : list) {
        all[length++] = of(key);
      }
    }
    return Arrays.copyOf(all, length);
  }
}
