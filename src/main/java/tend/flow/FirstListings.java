package tend.flow;

import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tend.model.Covered;
import tend.model.Item;
import tend.plan.Ranked;
import tend.plan.Ranked.Piece;
import tend.plan.Scoring;
import tend.plan.Sitting;
import tend.plan.Sitting.Listed;
import tend.store.EverListed;

/**
 * When items of one account were listed for the first time, found out once for each that stays on a
 * list that is looked at again and again. Threads may share it.
 */
final class FirstListings implements Sitting.FirstListed {
  private static final int SPARE = 1_000;
  private final EverListed ever;

  /** The list that was looked at last. */
  private Known last = new Known(Ranked.of(List.of()));

  /** By id, of whom is told when something is renewed of that id. */
  private final Map<String, Item> told = new HashMap<>();

  private long renewals = -1;

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
    catchUp(items.size());
    last = new Finding(last, items).found();
    return last.listed;
  }

  private void catchUp(int size) {
    long newest = ever.renewals();
    Optional<Set<String>> renewed = ever.renewedSince(renewals);
    if (renewed.isPresent() && told.size() <= 2 * size + SPARE) {
      for (String id : renewed.get()) {
        Item one = told.get(id);
        if (one != null && !last.ask(one)) {
          told.remove(id);
        }
      }
    } else {
      told.clear();
      last = new Known(Ranked.of(List.of()));
    }
    renewals = newest;
  }

  /** Of a whole list. */
  private static final class Known {
    final Ranked list;
    final List<Listed> listed = new ArrayList<>();

    /** The places of which it is to be found out again, and in which pieces there are any. */
    private final BitSet asked = new BitSet();

    private final BitSet askedIn = new BitSet();

    Known(Ranked list) {
      this.list = list;
    }

    boolean isAsked(int piece) {
      return askedIn.get(piece);
    }

    boolean isAsked(int piece, int place) {
      return askedIn.get(piece) && asked.get(list.start(piece) + place);
    }

    private void ask(int piece, int place) {
      askedIn.set(piece);
      asked.set(list.start(piece) + place);
    }

    /** Has it found out again for that item; false where it is not in the list. */
    boolean ask(Item one) {
      int place = list.placeOf(one);
      if (place >= 0) {
        int piece = list.pieceAt(place);
        ask(piece, place - list.start(piece));
      }
      return place >= 0;
    }
  }

  /** Goes from what is known of a list on to the next, item by item only where these differ. */
  private final class Finding {
    private static final int AHEAD = 16;
    private final Known before;
    private final Known now;

    /** Up to where in the list before, since both are best first. */
    private int piece;

    private int place;

    Finding(Known before, Ranked list) {
      this.before = before;
      this.now = new Known(list);
    }

    Known found() {
      int next = 0;
      for (Piece one : now.list.pieces()) {
        int same = before(next, one);
        goTo(same < 0 ? next : same);
        now.listed.add(same < 0 || before.isAsked(same) ? listed(one) : before.listed.get(same));
        next = same < 0 ? next : same + 1;
      }
      return now;
    }

    /** Which piece before is that very one, from there on not far away; below 0 for none. */
    @SuppressWarnings("ReferenceEquality")
    private int before(int from, Piece one) {
      List<Piece> pieces = before.list.pieces();
      for (int i = from; i < pieces.size() && i <= from + AHEAD; i++) {
        if (pieces.get(i) == one) {
          return i;
        }
      }
      return -1;
    }

    private void goTo(int there) {
      if (piece < there) {
        piece = there;
        place = 0;
      }
    }

    private Listed listed(Piece items) {
      List<@Nullable Instant> each = new ArrayList<>(items.size());
      for (int i = 0; i < items.size(); i++) {
        Item item = items.get(i);
        if (wasThere(item) && !before.isAsked(piece, place)) {
          each.add(before.listed.get(piece).each().get(place));
          place++;
        } else {
          Instant first = isTold(item) ? ever.first(item) : null;
          if (first == null) {
            now.ask(now.listed.size(), i); // nobody says when that changes
          }
          each.add(first == null ? of(item) : first);
        }
      }
      return new Listed(items, each);
    }

    /** Goes on to that item. */
    @SuppressWarnings("ReferenceEquality") // the very item
    private boolean wasThere(Item item) {
      List<Piece> pieces = before.list.pieces();
      while (piece < pieces.size()) {
        Piece here = pieces.get(piece);
        if (place == here.size()) {
          piece++;
          place = 0;
        } else if (here.get(place) == item) {
          return true;
        } else if (Scoring.ORDER.compare(here.get(place), item) >= 0) {
          return false;
        } else {
          place++;
        }
      }
      return false;
    }

    /** Whether it will be told; of two of one id in a list only one is. */
    @SuppressWarnings("ReferenceEquality") // the very item
    private boolean isTold(Item item) {
      Item other = told.get(item.id());
      if (other != null && other != item && now.list.placeOf(other) >= 0) {
        return false;
      }
      told.put(item.id(), item);
      return true;
    }
  }
}
