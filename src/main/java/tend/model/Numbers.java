package tend.model;

/** Finds the numbers of things by their names, in four bytes a slot. Used by one thread. */
abstract class Numbers {
  private int[] slots = new int[64];
  private int count;

  /** Whether that thing has that name. */
  abstract boolean is(int number, String name);

  /** The hash of its name, as strings have it. */
  abstract int hash(int number);

  /** The number of what has that name; {@link Columns#NONE} where nothing has. */
  int find(String name) {
    int mask = slots.length - 1;
    for (int i = spread(name.hashCode()) & mask; ; i = (i + 1) & mask) {
      int one = slots[i] - 1;
      if (one < 0 || is(one, name)) {
        return one;
      }
    }
  }

  /** Adds one whose name nothing else has. */
  void add(int number) {
    count++;
    if (3 * count > 2 * slots.length) {
      int[] before = slots;
      slots = new int[2 * before.length];
      for (int slot : before) {
        if (slot != 0) {
          put(slot - 1);
        }
      }
    }
    put(number);
  }

  private void put(int number) {
    int mask = slots.length - 1;
    int i = spread(hash(number)) & mask;
    while (slots[i] != 0) {
      i = (i + 1) & mask;
    }
    slots[i] = number + 1;
  }

  private static int spread(int hash) {
    int mixed = hash * 0x9E3779B9;
    return mixed ^ mixed >>> 15;
  }
}
