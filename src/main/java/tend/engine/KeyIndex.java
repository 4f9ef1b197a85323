package tend.engine;

import java.util.Arrays;
import java.util.Objects;
import org.drools.model.functions.Function1;
import org.jspecify.annotations.Nullable;

/** Facts by one of their properties; null is a value like others. Immutable. */
final class KeyIndex {
  private static final int NONE = -1;
  private final @Nullable Object[] keys;
  private final int[] firsts;
  private final int[] nexts;
  private final boolean unique;

  KeyIndex(Object[] facts, Function1<Object, ?> key) {
    keys = new Object[facts.length];
    nexts = new int[facts.length];
    firsts = new int[Integer.highestOneBit(Math.max(1, facts.length)) << 2];
    Arrays.fill(firsts, NONE);
    boolean alone = true;
    for (int i = facts.length - 1; i >= 0; i--) { // backwards, so that chains run forwards
      Object value = key.apply(facts[i]);
      keys[i] = value;
      int place = place(value);
      nexts[i] = firsts[place];
      alone &= nexts[i] == NONE;
      firsts[place] = i;
    }
    unique = alone;
  }

  /** Whether no two facts have the same value. */
  boolean isUnique() {
    return unique;
  }

  /** The place of the first fact with that value among those given; below 0 for none. */
  int first(@Nullable Object key) {
    return firsts[place(key)];
  }

  /** The place of the next fact with the same value; below 0 for none. */
  int after(int place) {
    return nexts[place];
  }

  private int place(@Nullable Object key) {
    int mask = firsts.length - 1;
    int hash = Objects.hashCode(key);
    int place = (hash ^ (hash >>> 16)) & mask;
    while (firsts[place] != NONE && !Objects.equals(keys[firsts[place]], key)) {
      place = (place + 1) & mask;
    }
    return place;
  }
}
