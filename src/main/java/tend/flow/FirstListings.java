package tend.flow;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
  private final Map<String, Known> known = new HashMap<>();
  private long renewals = -1;

  /** As it was found for that very item. */
  private record Known(Item item, Instant first) {}

  FirstListings(EverListed ever) {
    this.ever = ever;
  }

  /** Begins a look at so many items. */
  synchronized FirstListings of(int items) {
    long now = ever.renewals();
    Optional<Set<String>> renewed = ever.renewedSince(renewals);
    if (renewed.isEmpty() || known.size() > 2 * items + SPARE) {
      known.clear();
    } else {
      renewed.get().forEach(known::remove);
    }
    renewals = now;
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
  @SuppressWarnings("ReferenceEquality") // another one of that id may cover something else
  public synchronized @Nullable Instant of(Item item) {
    Known before = known.get(item.id());
    if (before != null && before.item() == item) {
      return before.first();
    }
    Instant first = ever.first(item);
    if (first == null) {
      return Sitting.FirstListed.super.of(item);
    }
    known.put(item.id(), new Known(item, first));
    return first;
  }
}
