package tend.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tend.model.Covering;
import tend.model.Item;
import tend.model.LastUsed;
import tend.model.Shown;
import tend.store.EverListed.Was;

/**
 * What this process knows of one account's items and of what was said to them, and up to which
 * change, so that only what is newer is read. Threads may share it; whoever reads for it holds it
 * before taking a connection, since there are fewer of these.
 */
final class KnownItems {
  private static final int MOST_READ = 128;
  private static final ItemStamp NOTHING = new ItemStamp(-1, -1);
  private final EverListed ever = new EverListed();
  private final Map<String, String> listings = new HashMap<>(); // by item
  private final Map<String, Shown> read = new LastUsed<>(MOST_READ);
  private ItemStamp stamp = NOTHING;
  private SaidOfItems.@Nullable Stamp saidAt;
  private @Nullable SaidOfItems said;

  /** The same one for as long as this is kept. */
  EverListed ever() {
    return ever;
  }

  /** The number of the newest change that is known here; -1 where nothing is. */
  synchronized long known(ItemStamp now) {
    if (now.since() != stamp.since() || now.number() < stamp.number()) {
      ever.clear();
      read.clear();
      listings.clear();
      stamp = new ItemStamp(NOTHING.number(), now.since());
    }
    return stamp.number();
  }

  /**
   * An item that changed.
   *
   * @param listing what it was made from; null where that was not kept
   */
  record Changed(Was was, @Nullable String listing) {}

  /** Takes in what changed up to that stamp. */
  synchronized void take(List<Changed> changed, ItemStamp now) {
    for (Changed one : changed) {
      String id = one.was().id();
      read.remove(id);
      if (one.listing() == null) {
        listings.remove(id);
      } else {
        listings.put(id, one.listing());
      }
    }
    ever.take(changed.stream().map(Changed::was).toList());
    stamp = now;
  }

  /**
   * Takes in what was listed with that stamp, where everything before it is known.
   *
   * @param listing what they were made from; null where that was not kept
   */
  synchronized void listed(List<Item> items, Instant at, @Nullable String listing, ItemStamp with) {
    if (stamp.equals(with.before())) {
      List<Changed> changed = new ArrayList<>(items.size());
      for (Item item : items) {
        Was before = ever.was(item.id());
        Instant first = before == null ? at : before.first();
        changed.add(new Changed(Was.of(item.id(), first, Covering.of(item)), listing));
      }
      take(changed, with);
    }
  }

  /**
   * What items were made from.
   *
   * @param by the change up to which that is so
   */
  record Sources(List<String> listings, ItemStamp by) {
    /** Nothing is known. */
    static final Sources UNKNOWN = new Sources(List.of(), NOTHING);

    /** Whether that is so until just before that change. */
    boolean isBefore(ItemStamp change) {
      return by.equals(change.before());
    }
  }

  /** What those of the items that are known were made from. */
  synchronized Sources sources(List<Item> items) {
    return new Sources(
        items.stream()
            .flatMap(item -> Stream.ofNullable(listings.get(item.id())))
            .distinct()
            .toList(),
        stamp);
  }

  /**
   * Those of the items that are known, by id, as they were last listed.
   *
   * @param reading those that were not asked for of late, or were listed again since
   */
  synchronized Map<String, Shown> shown(
      Collection<String> ids, Function<Collection<String>, Map<String, Shown>> reading) {
    Map<String, Shown> shown = new HashMap<>();
    Set<String> other = new LinkedHashSet<>();
    for (String id : ids) {
      Shown before = read.get(id);
      if (before == null) {
        other.add(id);
      } else {
        shown.put(id, before);
      }
    }
    if (!other.isEmpty()) {
      Map<String, Shown> fresh = reading.apply(other);
      shown.putAll(fresh);
      read.putAll(fresh);
    }
    return shown;
  }

  /** Reads what was said, for whoever knows it as it was when so much had been said. */
  interface Reading {
    SaidOfItems read(@Nullable SaidOfItems known, long said);
  }

  /** What was said to the items by that stamp, read where that is not known. */
  synchronized SaidOfItems said(SaidOfItems.Stamp now, Reading reading) {
    SaidOfItems before = now.isOfSame(saidAt) ? said : null;
    long then = saidAt == null ? 0 : saidAt.said();
    if (before != null && then == now.said()) {
      return before;
    }
    SaidOfItems fresh = reading.read(before, then);
    said = fresh;
    saidAt = now;
    return fresh;
  }
}
