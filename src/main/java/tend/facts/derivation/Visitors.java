package tend.facts.derivation;

/**
 * The numbers of those who came to one of many things. Takes room for those alone: a bit for each
 * person of the account would be as much again for every thing, which grows with the square of the
 * account. Used by one thread.
 */
final class Visitors {
  private static final int SPREAD = 0x9E3779B9; // 2^32 over the golden ratio: neighbours part

  /** Each number and one, so that zero is nobody; at least a third is free. */
  private int[] slots = new int[4];

  private int count;

  /** How many they are. */
  int count() {
    return count;
  }

  /** Adds one, and tells whether they are new. */
  boolean add(int number) {
    int place = place(number);
    if (slots[place] != 0) {
      return false;
    }
    slots[place] = number + 1;
    count++;
    if (3 * count > 2 * slots.length) {
      grow();
    }
    return true;
  }

  /** Where that number stands, or may be put. */
  private int place(int number) {
    int mask = slots.length - 1;
    int mixed = number * SPREAD;
    int place = (mixed ^ mixed >>> 15) & mask;
    while (slots[place] != 0 && slots[place] != number + 1) {
      place = (place + 1) & mask;
    }
    return place;
  }

  private void grow() {
    int[] before = slots;
    slots = new int[2 * before.length];
    for (int one : before) {
      if (one != 0) {
        slots[place(one - 1)] = one;
      }
    }
  }
}
