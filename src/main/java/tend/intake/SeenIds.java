package tend.intake;

/**
 * Which ids an import has met, in sixteen to thirty-two bytes each and at most 64 MB: after four
 * million ids no more are remembered, and one that comes back is known to the store instead of left
 * out. 64 bits are kept of each id; the chance of a clash in a million ids is 1 in 10^7. Used by
 * one thread.
 */
final class SeenIds {
  private static final int MOST = 1 << 22;
  private long[] slots = new long[1 << 10];
  private int size;

  /** Whether the id is new; it is remembered from now on. */
  boolean add(String id) {
    long hash = hash(id);
    int at = place(slots, hash);
    if (slots[at] == hash) {
      return false;
    }
    if (size < MOST) {
      slots[at] = hash;
      size++;
      if (size * 2 > slots.length) {
        grow();
      }
    }
    return true;
  }

  private void grow() {
    long[] larger = new long[slots.length * 2];
    for (long hash : slots) {
      if (hash != 0) {
        larger[place(larger, hash)] = hash;
      }
    }
    slots = larger;
  }

  /** Where that hash stands, or the free slot where it would. */
  private static int place(long[] slots, long hash) {
    int at = (int) (hash ^ (hash >>> 32)) & (slots.length - 1);
    while (slots[at] != 0 && slots[at] != hash) {
      at = (at + 1) & (slots.length - 1);
    }
    return at;
  }

  /** Never 0, which marks a free slot. */
  private static long hash(String id) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < id.length(); i++) {
      hash = (hash ^ id.charAt(i)) * 0x100000001b3L;
    }
    hash ^= hash >>> 32;
    return hash == 0 ? 1 : hash;
  }
}
