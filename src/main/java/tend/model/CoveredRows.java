package tend.model;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/**
 * Threads of an activity as numbers of rows; all but the first are put into words when somebody
 * first looks at them, since there may be many and most evaluations show them to nobody. Like any
 * other list for whoever looks, and unchangeable; threads may share it.
 */
public final class CoveredRows extends AbstractList<Covered> implements RandomAccess {
  private final Covered first;

  /** Equal for rows of which equal numbers mean the same. */
  private final Object whose;

  /** For each thread the row that opened it and the newest one that waits in it. */
  private final int[] numbers;

  private volatile @Nullable Activity rows;
  private volatile @Nullable List<Covered> made;

  /**
   * @param openers numbers of rows, at least one
   * @param newest as many
   */
  public CoveredRows(Activity rows, int[] openers, int[] newest) {
    this.numbers = new int[2 * openers.length];
    for (int i = 0; i < openers.length; i++) {
      numbers[2 * i] = openers[i];
      numbers[2 * i + 1] = newest[i];
    }
    this.rows = rows;
    this.whose = rows.columns().whose;
    this.first = covered(rows, 0);
  }

  private Covered covered(Activity from, int index) {
    int opener = numbers[2 * index];
    int newest = numbers[2 * index + 1];
    String subject = from.get(opener).id();
    return new Covered(subject, newest == opener ? subject : from.get(newest).id());
  }

  private List<Covered> made() {
    Activity from = rows; // before what is made: it goes away after that is there
    List<Covered> ready = made;
    if (ready == null) {
      List<Covered> all = new ArrayList<>(size());
      for (int i = 0; i < size(); i++) {
        all.add(covered(Objects.requireNonNull(from), i));
      }
      ready = all;
      made = ready;
      rows = null;
    }
    return ready;
  }

  @Override
  public Covered get(int index) {
    return index == 0 ? first : made().get(index);
  }

  @Override
  public int size() {
    return numbers.length / 2;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other == this
        || (other instanceof CoveredRows covered
            && covered.whose.equals(whose)
            && Arrays.equals(covered.numbers, numbers))
        || super.equals(other);
  }

  @Override
  public int hashCode() {
    return super.hashCode();
  }
}
