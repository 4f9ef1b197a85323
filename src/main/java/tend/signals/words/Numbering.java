package tend.signals.words;

import java.util.Arrays;

/**
 * Numbers different keys from 0 on in the order in which they first come; see {@link Keys}. Used by
 * one thread.
 */
public final class Numbering {
  /** For each place one more than the number of the key there, 0 where there is none. */
  private int[] places;

  /** By number. */
  private long[] keys;

  private int size;

  /**
   * @param expected how many different keys may come; more are taken, too
   */
  public Numbering(int expected) {
    int room = Integer.highestOneBit(Math.max(16, 2 * expected - 1));
    this.keys = new long[room];
    this.places = new int[2 * room];
  }

  /** The number of that key, a new one where it never came. */
  public int of(long key) {
    int place = place(key);
    int known = places[place] - 1;
    if (known >= 0) {
      return known;
    }
    if (size == keys.length) {
      grow();
      place = place(key);
    }
    keys[size] = key;
    places[place] = size + 1;
    return size++;
  }

  /** The number of that key; negative where it never came. */
  public int known(long key) {
    return places[place(key)] - 1;
  }

  /** How many different keys came. */
  public int size() {
    return size;
  }

  private int place(long key) {
    int mask = places.length - 1;
    int i = (int) key & mask;
    while (places[i] != 0 && keys[places[i] - 1] != key) {
      i = (i + 1) & mask;
    }
    return i;
  }

  private void grow() {
    keys = Arrays.copyOf(keys, 2 * size);
    places = new int[4 * size];
    for (int i = 0; i < size; i++) {
      places[place(keys[i])] = i + 1;
    }
  }
}
