package tend.flow;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
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
  private static final int AHEAD = 8;
  private static final int SPARE = 1_000;
  private final EverListed ever;
  private final Map<String, Known> byId = new HashMap<>();
  private List<Known> before = List.of();
  private List<Known> now = new ArrayList<>();
  private Instant last = Instant.MIN;
  private int place;
  private long renewals = -1;

  /** What was found for that very item; nothing holds any more once it is renewed. */
  private static final class Known {
    private final Item item;
    private @Nullable Instant first;

    Known(Item item, Instant first) {
      this.item = item;
      this.first = first;
    }
  }

  FirstListings(EverListed ever) {
    this.ever = ever;
  }

  /** Begins a look, at items in an order much like that of the look before. */
  synchronized FirstListings begin() {
    long newest = ever.renewals();
    Optional<Set<String>> renewed = ever.renewedSince(renewals);
    if (renewed.isPresent() && byId.size() <= 2 * now.size() + SPARE) {
      renewed.get().forEach(this::renew);
    } else {
      byId.clear();
      now.clear();
    }
    renewals = newest;
    before = now;
    now = new ArrayList<>(before.size() + AHEAD);
    place = 0;
    return this;
  }

  private void renew(String id) {
    Known known = byId.remove(id);
    if (known != null) {
      known.first = null;
    }
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
    Known known = found(item);
    if (known != null && known.first != null) {
      now.add(known);
      return known.first;
    }
    Instant when = ever.first(item);
    if (when == null) {
      return Sitting.FirstListed.super.of(item);
    }
    Instant first = when.equals(last) ? last : when; // most were listed with many others
    last = first;
    renew(item.id()); // of two with one id only one can be told that it is renewed
    Known fresh = new Known(item, first);
    byId.put(item.id(), fresh);
    now.add(fresh);
    return first;
  }

  /** Where it stood in the look before: mostly behind the one that was asked for last. */
  @SuppressWarnings("ReferenceEquality") // another one of that id may cover something else
  private @Nullable Known found(Item item) {
    int end = Math.min(before.size(), place + AHEAD);
    for (int i = place; i < end; i++) {
      if (before.get(i).item == item) {
        place = i + 1;
        return before.get(i);
      }
    }
    Known known = byId.get(item.id());
    return known != null && known.item == item ? known : null;
  }
}
