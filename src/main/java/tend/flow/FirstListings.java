package tend.flow;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
  private final Map<String, Item> byId = new HashMap<>();
  private Found before = new Found(0);
  private Found now = new Found(0);
  private Instant last = Instant.MIN;
  private int place;
  private long renewals = -1;

  /** What was found in a look, side by side: null for what was renewed since. */
  private static final class Found {
    private Item[] items;
    private @Nullable Instant[] firsts;
    private int size;

    Found(int many) {
      items = new Item[many];
      firsts = new @Nullable Instant[many];
    }

    void add(Item item, @Nullable Instant first) {
      if (size == items.length) {
        items = Arrays.copyOf(items, 2 * size + AHEAD);
        firsts = Arrays.copyOf(firsts, items.length);
      }
      items[size] = item;
      firsts[size++] = first;
    }

    /** Where that very item is, since another one of its id may cover something else. */
    @SuppressWarnings("ReferenceEquality")
    int place(Item item, int from, int to) {
      for (int i = from; i < to; i++) {
        if (items[i] == item) {
          return i;
        }
      }
      return -1;
    }

    void forget(Item item) {
      int at = place(item, 0, size);
      if (at >= 0) {
        firsts[at] = null;
      }
    }
  }

  FirstListings(EverListed ever) {
    this.ever = ever;
  }

  /** Begins a look, at items in an order much like that of the look before. */
  synchronized FirstListings begin() {
    long newest = ever.renewals();
    Optional<Set<String>> renewed = ever.renewedSince(renewals);
    if (renewed.isPresent() && byId.size() <= 2 * now.size + SPARE) {
      renewed.get().stream().map(byId::remove).filter(Objects::nonNull).forEach(now::forget);
    } else {
      byId.clear();
      now = new Found(0);
    }
    renewals = newest;
    before = now;
    now = new Found(before.size + AHEAD);
    place = 0;
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
  public synchronized List<@Nullable Instant> of(List<Item> items) {
    @Nullable Instant[] firsts = new @Nullable Instant[items.size()];
    for (int i = 0; i < firsts.length; i++) {
      firsts[i] = first(items.get(i));
    }
    return Arrays.asList(firsts);
  }

  private @Nullable Instant first(Item item) {
    Instant known = known(item);
    Instant first = known == null ? found(item) : known;
    now.add(item, first);
    return first == null ? of(item) : first;
  }

  /** As it is known of that very item, so that it is told when that changes. */
  @SuppressWarnings("ReferenceEquality") // the very one
  private @Nullable Instant found(Item item) {
    Instant when = ever.first(item);
    if (when == null) {
      return null;
    }
    Instant first = when.equals(last) ? last : when; // most were listed with many others
    last = first;
    Item other = byId.put(item.id(), item);
    if (other != null && other != item) { // only one of an id can be told that it is renewed
      before.forget(other);
      now.forget(other);
    }
    return first;
  }

  /** As the look before found it, mostly just behind the one that was asked for last. */
  @SuppressWarnings("ReferenceEquality") // the very one
  private @Nullable Instant known(Item item) {
    int at = before.place(item, place, Math.min(before.size, place + AHEAD));
    if (at < 0 && byId.get(item.id()) == item) { // many that stood between are gone
      at = before.place(item, place, before.size);
    }
    if (at < 0) {
      return null;
    }
    place = at + 1;
    return before.firsts[at];
  }
}
