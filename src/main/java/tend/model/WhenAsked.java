package tend.model;

import java.util.AbstractList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A list that is put together when somebody first looks at it, for words that most evaluations show
 * to nobody. Like any other list from then on, and unchangeable; threads may share it where what
 * makes it gives the same every time.
 */
public final class WhenAsked<T> extends AbstractList<T> {
  private volatile @Nullable Supplier<List<T>> making;
  private volatile @Nullable List<T> made;

  private WhenAsked(Supplier<List<T>> making) {
    this.making = making;
  }

  /** What that makes, made once at most by each thread that looks. */
  public static <T> List<T> of(Supplier<List<T>> making) {
    return new WhenAsked<>(making);
  }

  /** An unchangeable copy, or the list itself where it cannot change and was not asked for yet. */
  static <T> List<T> copyOf(List<T> list) {
    return list instanceof WhenAsked<T> ? list : List.copyOf(list);
  }

  private List<T> made() {
    List<T> ready = made;
    Supplier<List<T>> first = making;
    if (ready == null && first != null) {
      ready = List.copyOf(first.get());
      made = ready;
      making = null; // what it was made from need not be kept any longer
    }
    return ready == null ? madeElsewhere() : ready;
  }

  /** Another thread was faster between the two looks. */
  private List<T> madeElsewhere() {
    List<T> ready = made;
    if (ready == null) {
      throw new IllegalStateException("neither made nor to be made");
    }
    return ready;
  }

  @Override
  public T get(int index) {
    return made().get(index);
  }

  @Override
  public int size() {
    return made().size();
  }
}
