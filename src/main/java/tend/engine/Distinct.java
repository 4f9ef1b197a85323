package tend.engine;

import java.util.Objects;
import org.drools.model.functions.Function1;
import org.jspecify.annotations.Nullable;

/** Whether facts differ in a property. */
final class Distinct {
  private Distinct() {}

  /** Whether no two of them have the same value; null is a value like others. */
  static boolean are(Object[] facts, Function1<Object, ?> read) {
    if (facts.length < 2) {
      return true;
    }
    int mask = (Integer.highestOneBit(facts.length) << 2) - 1;
    int[] places = new int[mask + 1];
    int[] hashes = new int[facts.length];
    @Nullable Object[] values = new Object[facts.length];
    for (int i = 0; i < facts.length; i++) {
      values[i] = read.apply(facts[i]);
      hashes[i] = Objects.hashCode(values[i]);
      int place = (hashes[i] ^ (hashes[i] >>> 16)) & mask;
      for (int other = places[place]; other > 0; other = places[place]) {
        if (hashes[other - 1] == hashes[i] && Objects.equals(values[other - 1], values[i])) {
          return false;
        }
        place = (place + 1) & mask;
      }
      places[place] = i + 1;
    }
    return true;
  }
}
