package tend.flow;

import java.time.Instant;
import java.util.IdentityHashMap;
import org.jspecify.annotations.Nullable;
import tend.model.Covered;
import tend.model.Item;
import tend.plan.Sitting;
import tend.store.EverListed;

/**
 * When items of one account were listed for the first time, found out once for each that is looked
 * at again and again. Threads may share it.
 */
final class FirstListings implements Sitting.FirstListed {
  private static final int SPARE = 1_000;
  private final EverListed ever;
  private final IdentityHashMap<Item, Instant> known = new IdentityHashMap<>();
  private long moves = -1;

  FirstListings(EverListed ever) {
    this.ever = ever;
  }

  /** Begins a look at so many items. */
  synchronized FirstListings of(int items) {
    long now = ever.moves();
    if (now != moves || known.size() > 2 * items + SPARE) {
      known.clear();
      moves = now;
    }
    return this;
  }

  boolean isOf(EverListed other) {
    return ever.equals(other);
  }

  @Override
  public @Nullable Instant of(Covered covered) {
    return ever.first(covered);
  }

  @Override
  public synchronized @Nullable Instant of(Item item) {
    Instant before = known.get(item);
    if (before != null) {
      return before;
    }
    Instant first = null;
    boolean all = true;
    for (Covered covered : item.what().covers()) {
      Instant one = of(covered);
      all &= one != null;
      first = one != null && (first == null || one.isBefore(first)) ? one : first;
    }
    if (first != null && all) {
      known.put(item, first);
    }
    return first;
  }
}
