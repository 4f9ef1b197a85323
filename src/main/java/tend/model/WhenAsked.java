package tend.model;

import java.util.AbstractList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A list that is put together when somebody first looks at it, for words that most evaluations show
 * to nobody. Lists made from the same are equal without being made. Like any other list for whoever
 * looks, and unchangeable; threads may share it.
 */
public final class WhenAsked<T> extends AbstractList<T> {
  private final List<?> from;
  private volatile @Nullable Supplier<List<T>> making;
  private volatile @Nullable List<T> made;

  private WhenAsked(List<?> from, Supplier<List<T>> making) {
    this.from = from;
    this.making = making;
  }

  /**
   * What that makes, which gives the same every time.
   *
   * @param from all that the list depends on, so that equal ones make equal lists
   */
  public static <T> List<T> of(List<?> from, Supplier<List<T>> making) {
    return new WhenAsked<>(List.copyOf(from), making);
  }

  /** An unchangeable copy; the list itself where it is made when somebody looks. */
  public static <T> List<T> copyOf(List<T> list) {
    return list instanceof WhenAsked<T> ? list : List.copyOf(list);
  }

  private List<T> made() {
    Supplier<List<T>> first = making; // before what is made: it goes away after that is there
    List<T> ready = made;
    if (ready == null) {
      ready = List.copyOf(Objects.requireNonNull(first).get());
      made = ready;
      making = null;
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

  @Override
  public boolean equals(@Nullable Object other) {
    return other == this
        || (other instanceof WhenAsked<?> another && from.equals(another.from))
        || super.equals(other);
  }

  @Override
  public int hashCode() {
    return super.hashCode();
  }
}
