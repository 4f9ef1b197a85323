package tend.model;

import java.time.Instant;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/**
 * Rows of one account, oldest first, kept as columns: some thirty bytes a row beside its text. A
 * list of {@link Interaction}s, each made when it is asked for, that can also be asked by numbers.
 * Never changes; threads may share it.
 */
public final class Activity extends AbstractList<Interaction> implements RandomAccess {
  /** What has no number. */
  public static final int NONE = Columns.NONE;

  private final Columns columns;
  private final int size;

  /** What can make it longer and find ids; made when first needed. */
  private @Nullable Filling filling;

  private Activity(Columns columns, int size, @Nullable Filling filling) {
    this.columns = columns;
    this.size = size;
    this.filling = filling;
  }

  /** Those rows, which may be in any order; the list itself where it is one of these. */
  public static Activity of(List<Interaction> rows) {
    if (rows instanceof Activity known) {
      return known;
    }
    List<Interaction> sorted = rows;
    if (!isSorted(rows)) {
      sorted = new ArrayList<>(rows);
      sorted.sort(Interaction.BY_TIME);
    }
    Filling filling = new Filling(sorted.size());
    sorted.forEach(filling::add);
    return new Activity(filling.columns(), sorted.size(), filling);
  }

  private static boolean isSorted(List<Interaction> rows) {
    Interaction before = null;
    for (Interaction one : rows) {
      if (before != null && Interaction.BY_TIME.compare(before, one) > 0) {
        return false;
      }
      before = one;
    }
    return true;
  }

  /** The same of rows that are gone through once and let go of, without room for more. */
  public static Activity packed(Iterator<Interaction> rows) {
    Filling filling = new Filling(64);
    boolean sorted = true;
    Interaction before = null;
    while (rows.hasNext()) {
      Interaction one = rows.next();
      sorted &= before == null || Interaction.BY_TIME.compare(before, one) <= 0;
      filling.add(one);
      before = one;
    }
    Activity all = new Activity(filling.trimmed(), filling.rows(), null);
    if (sorted) {
      return all;
    }
    List<Interaction> again = new ArrayList<>(all);
    again.sort(Interaction.BY_TIME);
    return packed(again.iterator());
  }

  /** These and others, in their order; those later than all are added without a look at these. */
  public Activity with(List<Interaction> others) {
    List<Interaction> later = new ArrayList<>(others);
    later.sort(Interaction.BY_TIME);
    boolean follow =
        isEmpty()
            || later.isEmpty()
            || Interaction.BY_TIME.compare(get(size - 1), later.get(0)) <= 0;
    Filling all = follow ? filling() : null;
    if (all != null) {
      synchronized (all) {
        if (holds(all, later)) {
          for (Interaction one : later.subList(all.rows() - size, later.size())) {
            all.add(one);
          }
          return new Activity(all.columns(), size + later.size(), all);
        }
      }
    }
    List<Interaction> together = new ArrayList<>(this);
    together.addAll(later);
    return of(together);
  }

  /** Whether what was put behind these already is the beginning of those. */
  private boolean holds(Filling all, List<Interaction> later) {
    int more = all.rows() - size;
    if (more > later.size()) {
      return false;
    }
    Activity longer = new Activity(all.columns(), all.rows(), all);
    return longer.subList(size, all.rows()).equals(later.subList(0, more));
  }

  private synchronized Filling filling() {
    Filling known = filling;
    if (known == null) {
      known = Filling.after(columns, size);
      filling = known;
    }
    return known;
  }

  /** What happened up to and including that moment. */
  public Activity upTo(Instant moment) {
    int from = 0;
    int to = size;
    while (from < to) {
      int half = (from + to) >>> 1;
      if (columns.at(half).isAfter(moment)) {
        to = half;
      } else {
        from = half + 1;
      }
    }
    return from == size ? this : new Activity(columns, from, filling);
  }

  @Override
  public Interaction get(int row) {
    if (row >= size) {
      throw new IndexOutOfBoundsException(row + " of " + size);
    }
    return new Seen(columns, row);
  }

  @Override
  public int size() {
    return size;
  }

  Columns columns() {
    return columns;
  }

  /** Which row that is, the first of its id where it is of another activity. */
  public int row(Interaction one) {
    int known = one instanceof Seen seen ? seen.rowOf(columns) : NONE;
    return known >= 0 && known < size ? known : find(one.id());
  }

  /** What kind of thing a row is. */
  public Kind kind(int row) {
    return columns.kind(row);
  }

  /** Whether the account itself did it. */
  public boolean own(int row) {
    return columns.own(row);
  }

  /** When. */
  public Instant at(int row) {
    return columns.at(row);
  }

  /** A number that all rows of the same id have, below that of the rows. */
  public int number(int row) {
    return columns.twins.length == 0 ? row : columns.twins[row];
  }

  /** The number of what a row names as its parent; {@link #NONE} where that is no row of these. */
  public int parent(int row) {
    int parent = columns.parentRow(row);
    return parent < size ? parent : NONE;
  }

  /** The number of rows of that id; {@link #NONE} where there are none. */
  public int find(String id) {
    Filling all = filling();
    synchronized (all) {
      int row = all.find(id);
      return row < size ? row : NONE;
    }
  }

  /** A number that all rows by the same author have; all below {@link #people()}. */
  public int who(int row) {
    return columns.person(row);
  }

  /** Whether both rows name who did them alike, by key and by name. */
  public boolean isNamedAlike(int row, int other) {
    return columns.who.get(row) == columns.who.get(other);
  }

  /** No fewer than there are authors. */
  public int people() {
    return columns.keys.length;
  }
}
