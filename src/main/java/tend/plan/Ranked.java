package tend.plan;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tend.model.Covered;
import tend.model.Exchanged;
import tend.model.Item;
import tend.model.Priority;
import tend.model.Recommendation;

/**
 * A list of items, best first, in pieces: a change makes anew only the piece where it happens, so
 * that whoever knows something of the other pieces need not look at their items again. Immutable.
 */
public final class Ranked extends AbstractList<Item> {
  private static final int MOST = 64;
  private static final int FEW_TIMES = 16;
  private static final Piece NOTHING = new Piece(List.of());
  private final List<Piece> pieces;
  private final int[] ends;

  /** What each piece says in short of how long its items take; null until that is asked. */
  private long @Nullable [] briefs;

  private Ranked(Draft draft) {
    this.pieces = List.of(Arrays.copyOf(draft.pieces, draft.count));
    this.ends = new int[draft.count];
    int size = 0;
    for (int i = 0; i < ends.length; i++) {
      size += draft.sizes[i];
      ends[i] = size;
    }
    this.briefs = draft.briefs == null ? null : Arrays.copyOf(draft.briefs, draft.count);
  }

  /**
   * A list while it changes. What is known of each piece lies side by side, since thousands of
   * pieces that stay are not looked at for it.
   */
  private static final class Draft {
    Piece[] pieces;
    int[] sizes;
    long @Nullable [] briefs;
    int count;

    Draft(List<Piece> all) {
      pieces = all.toArray(Piece[]::new);
      count = pieces.length;
      sizes = new int[count];
      for (int i = 0; i < count; i++) {
        sizes[i] = pieces[i].size();
      }
    }

    Draft(Ranked before) {
      pieces = before.pieces.toArray(Piece[]::new);
      count = pieces.length;
      sizes = new int[count];
      for (int i = 0; i < count; i++) {
        sizes[i] = before.ends[i] - before.start(i);
      }
      briefs = before.briefs == null ? null : before.briefs.clone();
    }

    /** Puts others in the place of some that follow one another. */
    void replace(int at, int some, List<Piece> by) {
      int end = at + some;
      int left = count - end;
      int shift = by.size() - some;
      if (count + shift > pieces.length) {
        int room = count + shift + 16;
        pieces = Arrays.copyOf(pieces, room);
        sizes = Arrays.copyOf(sizes, room);
        briefs = briefs == null ? null : Arrays.copyOf(briefs, room);
      }
      System.arraycopy(pieces, end, pieces, end + shift, left);
      System.arraycopy(sizes, end, sizes, end + shift, left);
      if (briefs != null) {
        System.arraycopy(briefs, end, briefs, end + shift, left);
      }
      for (int i = 0; i < by.size(); i++) {
        Piece piece = by.get(i);
        pieces[at + i] = piece;
        sizes[at + i] = piece.size();
        if (briefs != null) {
          briefs[at + i] = piece.lengths().brief();
        }
      }
      count += shift;
    }
  }

  /**
   * Some items that stand one after the other. The very piece means the very items. What is known
   * of it is found out when it is first asked for, by two threads at once if need be.
   */
  public static final class Piece extends AbstractList<Item> {
    private final Item[] items;
    private @Nullable Lengths lengths;
    private @Nullable Hashes covered;
    private @Nullable Set<String> rules;
    @Nullable LeftBy left;

    private Piece(List<Item> items) {
      this.items = items.toArray(Item[]::new);
    }

    @Override
    public Item get(int place) {
      return items[place];
    }

    @Override
    public int size() {
      return items.length;
    }

    /** How long its items take. */
    Lengths lengths() {
      Lengths known = lengths;
      if (known == null) {
        known = Lengths.of(items);
        lengths = known;
      }
      return known;
    }

    /** What recommends its items, with its playbook. */
    Set<String> rules() {
      Set<String> known = rules;
      if (known == null) {
        known =
            Arrays.stream(items)
                .map(item -> Taught.rule(item.what()))
                .collect(Collectors.toUnmodifiableSet());
        rules = known;
      }
      return known;
    }

    private Hashes covered() {
      Hashes known = covered;
      if (known == null) {
        known = new Hashes(items);
        covered = known;
      }
      return known;
    }

    private List<Item> with(int place, Item one) {
      List<Item> more = new ArrayList<>(items.length + 1);
      more.addAll(this);
      more.add(place, one);
      return more;
    }

    private List<Item> without(int place) {
      List<Item> less = new ArrayList<>(this);
      less.remove(place);
      return less;
    }
  }

  /** Of what items cover: some may cover thousands. */
  private static final class Hashes {
    final int[] all;
    private final int[] ends;

    Hashes(Item[] items) {
      ends = new int[items.length];
      int size = 0;
      for (int i = 0; i < items.length; i++) {
        size += items[i].what().covers().size();
        ends[i] = size;
      }
      all = new int[size];
      int next = 0;
      for (Item item : items) {
        for (Covered one : item.what().covers()) {
          all[next++] = one.hashCode();
        }
      }
    }

    int start(int place) {
      return place == 0 ? 0 : ends[place - 1];
    }
  }

  /** What was left of a piece by something that was answered. */
  record LeftBy(Object mark, Left left) {}

  /** Some of what items cover, for whoever looks for it in a whole list. */
  public static final class Sought {
    private static final int BITS = 1 << 16;
    private final BitSet bits = new BitSet(BITS); // tells of most that they are none of these
    private final int[] hashes;

    public Sought(Set<Covered> some) {
      this(hashes(some));
    }

    private Sought(int[] sorted) {
      hashes = sorted;
      Arrays.stream(hashes).forEach(hash -> bits.set(bit(hash)));
    }

    /** The same with some that it is without, and without some that it has. */
    Sought with(Collection<Covered> more, Collection<Covered> less) {
      int[] gone = hashes(less);
      int[] left = new int[hashes.length];
      int size = 0;
      int next = 0;
      for (int hash : hashes) {
        if (next < gone.length && gone[next] == hash) {
          next++;
        } else {
          left[size++] = hash;
        }
      }
      return new Sought(
          IntStream.concat(Arrays.stream(left, 0, size), Arrays.stream(hashes(more)))
              .sorted()
              .toArray());
    }

    private static int[] hashes(Collection<Covered> some) {
      return some.stream().mapToInt(Covered::hashCode).sorted().toArray();
    }

    private static int bit(int hash) {
      return (hash ^ hash >>> 16) & BITS - 1;
    }

    /** False where surely no item of it covers any of it. */
    boolean mayBeIn(Piece piece) {
      if (hashes.length == 0) {
        return false;
      }
      int[] all = piece.covered().all;
      return mayBeIn(all, 0, all.length);
    }

    /** False where the item at that place surely does not. */
    public boolean mayBeIn(Piece piece, int place) {
      Hashes covered = piece.covered();
      return mayBeIn(covered.all, covered.start(place), covered.start(place + 1));
    }

    private boolean mayBeIn(int[] all, int from, int to) {
      for (int i = from; i < to; i++) {
        if (bits.get(bit(all[i])) && Arrays.binarySearch(hashes, all[i]) >= 0) {
          return true;
        }
      }
      return false;
    }
  }

  /**
   * Which minutes items take.
   *
   * @param urgent those of urgent ones
   * @param ordinary those of all others
   */
  record Lengths(BitSet urgent, BitSet ordinary) {
    private static final int LONG = 31; // minutes, of which no more is said in short

    private static Lengths of(Item[] items) {
      Lengths all = new Lengths(new BitSet(), new BitSet());
      for (Item item : items) {
        all.of(isUrgent(item.what())).set(item.what().minutes());
      }
      return all;
    }

    BitSet of(boolean isUrgent) {
      return isUrgent ? urgent : ordinary;
    }

    /** A bit for each length and one for all that are longer. */
    private long brief() {
      return brief(urgent, true) | brief(ordinary, false);
    }

    private static long brief(BitSet lengths, boolean isUrgent) {
      return lengths.stream()
          .mapToLong(minutes -> brief(minutes, isUrgent))
          .reduce(0, (a, b) -> a | b);
    }

    /** The bit of such an item. */
    static long brief(int minutes, boolean isUrgent) {
      return 1L << (Math.min(minutes, LONG) + (isUrgent ? 32 : 0));
    }

    /** Whether a bit is that of all longer ones. */
    static boolean isLong(long brief) {
      return (brief & (brief(LONG, true) | brief(LONG, false))) != 0;
    }
  }

  /** For each piece the bits of its items, as {@link Lengths#brief(int, boolean)} tells. */
  long[] briefs() {
    long[] known = briefs;
    if (known == null) {
      known = pieces.stream().mapToLong(piece -> piece.lengths().brief()).toArray();
      briefs = known;
    }
    return known;
  }

  static boolean isUrgent(Recommendation what) {
    return what.priority() == Priority.URGENT;
  }

  /** Those items, which are best first; the list itself where it is one of these. */
  public static Ranked of(List<Item> bestFirst) {
    if (bestFirst instanceof Ranked known) {
      return known;
    }
    return joined(cut(bestFirst, MOST / 2));
  }

  private static List<Piece> cut(List<Item> items, int each) {
    List<Piece> pieces = new ArrayList<>(items.size() / each + 1);
    for (int from = 0; from < items.size(); from += each) {
      pieces.add(new Piece(items.subList(from, Math.min(items.size(), from + each))));
    }
    return pieces;
  }

  /** The pieces in their order, none of them empty. */
  public List<Piece> pieces() {
    return pieces;
  }

  /** Where a piece begins. */
  public int start(int piece) {
    return piece == 0 ? 0 : ends[piece - 1];
  }

  /** In which piece that place is. */
  public int pieceAt(int place) {
    int found = Arrays.binarySearch(ends, place + 1);
    return found < 0 ? -1 - found : found;
  }

  /** The place of that very item; -1 where it is not in the list. */
  @SuppressWarnings("ReferenceEquality")
  public int placeOf(Item one) {
    int piece = ahead(pieces.size(), i -> pieces.get(i).get(0), one, 0) - 1;
    int place = 0;
    if (piece >= 0) {
      Piece here = pieces.get(piece);
      place = start(piece) + ahead(here.size(), here::get, one, 0);
    }
    while (place < size() && Scoring.ORDER.compare(get(place), one) == 0) {
      if (get(place) == one) {
        return place;
      }
      place++;
    }
    return -1;
  }

  /**
   * How many are ahead of an item.
   *
   * @param some best first
   * @param bound 0 for those only that are better, 1 for those that stand alike, too
   */
  private static int ahead(int size, IntFunction<Item> some, Item one, int bound) {
    int from = 0;
    int to = size;
    while (from < to) {
      int half = (from + to) >>> 1;
      if (Scoring.ORDER.compare(some.apply(half), one) < bound) {
        from = half + 1;
      } else {
        to = half;
      }
    }
    return from;
  }

  @Override
  public Item get(int place) {
    int piece = pieceAt(place);
    if (place < 0 || piece == ends.length) {
      throw new IndexOutOfBoundsException(place + " of " + size());
    }
    return pieces.get(piece).get(place - start(piece));
  }

  @Override
  public int size() {
    return start(ends.length);
  }

  @Override
  public Iterator<Item> iterator() {
    return new Iterator<>() {
      private int piece;
      private int within;

      @Override
      public boolean hasNext() {
        return piece < pieces.size();
      }

      @Override
      public Item next() {
        if (!hasNext()) {
          throw new NoSuchElementException();
        }
        Item[] items = pieces.get(piece).items;
        Item one = items[within++];
        if (within == items.length) {
          piece++;
          within = 0;
        }
        return one;
      }
    };
  }

  /**
   * These without some and with others where they belong.
   *
   * @param gone the very ones
   */
  public Ranked changed(List<Item> gone, List<Item> come) {
    if (gone.isEmpty() && come.isEmpty()) {
      return this;
    }
    if ((gone.size() + come.size()) * FEW_TIMES > size()) {
      return sorted(gone, come);
    }
    Draft all = new Draft(this);
    for (Item one : gone) {
      if (!take(all, one)) {
        return sorted(gone, come);
      }
    }
    for (Item one : come) {
      put(all, one);
    }
    return new Ranked(all);
  }

  private Ranked sorted(List<Item> gone, List<Item> come) {
    Set<Item> without = Collections.newSetFromMap(new IdentityHashMap<>());
    without.addAll(gone);
    List<Item> all = new ArrayList<>(this);
    all.removeIf(without::contains);
    all.addAll(come);
    all.sort(Scoring.ORDER);
    return of(all);
  }

  /** False where it is not found where it belongs. */
  @SuppressWarnings("ReferenceEquality") // the very one
  private static boolean take(Draft all, Item one) {
    int at = pieceFor(all.pieces, all.count, one);
    Piece piece = at < all.count ? all.pieces[at] : NOTHING;
    int place = Collections.binarySearch(piece, one, Scoring.ORDER);
    if (place < 0 || piece.get(place) != one) {
      return false;
    }
    all.replace(at, 1, cut(piece.without(place), MOST));
    return true;
  }

  private static void put(Draft all, Item one) {
    int at = pieceFor(all.pieces, all.count, one);
    boolean isFirst = all.count == 0;
    Piece piece = isFirst ? NOTHING : all.pieces[at];
    int place = Collections.binarySearch(piece, one, Scoring.ORDER);
    List<Item> more = piece.with(place < 0 ? -1 - place : place, one);
    all.replace(at, isFirst ? 0 : 1, cut(more, more.size() > MOST ? MOST / 2 : MOST));
  }

  /** The last one that does not begin behind that item; the first where all do. */
  private static int pieceFor(Piece[] all, int count, Item one) {
    return Math.max(0, ahead(count, i -> all[i].get(0), one, 1) - 1);
  }

  /** Pieces one after the other, each best first and none better than the one before. */
  static Ranked joined(List<Piece> pieces) {
    return new Ranked(new Draft(pieces));
  }

  /** Which very items of a list are not in the next one. */
  public static Exchanged<Item> exchanged(Ranked before, Ranked now) {
    Exchanged<Piece> pieces = Exchanged.between(before.pieces, now.pieces);
    return Exchanged.between(items(pieces.gone()), items(pieces.come()));
  }

  private static List<Item> items(List<Piece> pieces) {
    return pieces.stream().flatMap(Piece::stream).toList();
  }
}
