package tend.facts.derivation;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.RandomAccess;

/**
 * A list that never changes and that the next longer one shares its elements with, so that keeping
 * every version of it costs no copies. Whoever makes it longer goes on with the longer one; the
 * shorter ones may be read by all threads.
 */
final class Grown<T> extends AbstractList<T> implements RandomAccess {
  private final Object[] all;
  private final int size;

  private Grown(Object[] all, int size) {
    this.all = all;
    this.size = size;
  }

  /** That list itself where it is one of these, else a copy of it. */
  static <T> Grown<T> of(List<T> list) {
    return list instanceof Grown<T> grown
        ? grown
        : new Grown<>(Arrays.copyOf(list.toArray(), list.size() + 2, Object[].class), list.size());
  }

  /** The list one longer; to be asked for once of each. */
  Grown<T> with(T next) {
    Object[] room = size < all.length ? all : Arrays.copyOf(all, 2 * size);
    room[size] = next;
    return new Grown<>(room, size + 1);
  }

  @Override
  @SuppressWarnings("unchecked") // only a T was ever put there
  public T get(int index) {
    if (index >= size) {
      throw new IndexOutOfBoundsException(index + " of " + size);
    }
    return (T) all[index];
  }

  @Override
  public int size() {
    return size;
  }
}
