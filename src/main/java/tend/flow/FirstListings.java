package tend.flow;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tend.model.Covered;
import tend.model.Item;
import tend.plan.Ranked;
import tend.plan.Ranked.Piece;
import tend.plan.Sitting;
import tend.plan.Sitting.Listed;
import tend.store.EverListed;

/**
 * When items of one account were listed for the first time, found out once for each piece of a list
 * that is looked at again and again. Threads may share it.
 */
final class FirstListings implements Sitting.FirstListed {
  private static final int SPARE = 1_000;
  private final EverListed ever;

  /** As the last look found it. */
  private IdentityHashMap<Piece, Listed> known = new IdentityHashMap<>();

  /** What is to be told when something is renewed of that id; no other of it is known. */
  private final Map<String, Known> byId = new HashMap<>();

  private int size;
  private long renewals = -1;

  /** An item in the newest piece in which it stood. */
  private static final class Known {
    final Item item;
    final Instant first;
    Piece piece;

    Known(Item item, Instant first, Piece piece) {
      this.item = item;
      this.first = first;
      this.piece = piece;
    }
  }

  FirstListings(EverListed ever) {
    this.ever = ever;
  }

  boolean isOf(EverListed other) {
    return ever.equals(other);
  }

  @Override
  public @Nullable Instant of(Covered covered) {
    return ever.first(covered);
  }

  @Override
  public synchronized List<Listed> of(Ranked items) {
    catchUp();
    IdentityHashMap<Piece, Listed> before = known;
    known = new IdentityHashMap<>(before.size());
    List<Listed> all = new ArrayList<>(items.pieces().size());
    for (Piece piece : items.pieces()) {
      Listed one = before.get(piece);
      if (one == null) {
        one = found(piece, before);
      } else {
        known.put(piece, one);
      }
      all.add(one);
    }
    size = items.size();
    return all;
  }

  private Listed found(Piece piece, IdentityHashMap<Piece, Listed> before) {
    List<@Nullable Instant> each = new ArrayList<>(piece.size());
    boolean isTold = true;
    for (Item item : piece) {
      Known one = known(item, piece, before);
      isTold &= one != null; // of any other nobody says when that changes
      each.add(one == null ? of(item) : one.first);
    }
    Listed found = Listed.of(each);
    if (isTold) {
      known.put(piece, found);
    }
    return found;
  }

  @SuppressWarnings("ReferenceEquality") // the very item
  private @Nullable Known known(Item item, Piece piece, IdentityHashMap<Piece, Listed> before) {
    Known one = byId.get(item.id());
    if (one == null || one.item != item) {
      Instant first = ever.first(item);
      if (first == null) {
        return null;
      }
      if (one != null) {
        before.remove(one.piece);
        known.remove(one.piece);
      }
      one = new Known(item, first, piece);
      byId.put(item.id(), one);
    }
    one.piece = piece;
    return one;
  }

  private void catchUp() {
    long newest = ever.renewals();
    Optional<Set<String>> renewed = ever.renewedSince(renewals);
    if (renewed.isPresent() && byId.size() <= 2 * size + SPARE) {
      for (String id : renewed.get()) {
        Known one = byId.remove(id);
        if (one != null) {
          known.remove(one.piece);
        }
      }
    } else {
      byId.clear();
      known.clear();
    }
    renewals = newest;
  }
}
