package tend.facts.derivation;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/**
 * Things in an order in which no two are the same; sorted when first asked for and kept so from
 * then on. Used by one thread.
 */
final class Sorted<T> {
  private final Comparator<? super T> order;
  private final Placing<T> all = new Placing<>();
  private boolean sorted;

  Sorted(Comparator<? super T> order) {
    this.order = order;
  }

  void add(T one) {
    int place = sorted ? place(one) : -1 - all.size();
    all.add(place < 0 ? -1 - place : place, one);
  }

  /** Takes away one that was added. */
  void remove(T one) {
    sort();
    int place = place(one);
    if (place >= 0) {
      all.remove(place);
    }
  }

  /** Puts another in the place of one that was added, which it stands at as well. */
  void replace(T one, T by) {
    sort();
    all.replace(place(one), by);
  }

  private int place(T one) {
    List<T> now = all.now();
    int last = now.size() - 1;
    // most come last
    return last >= 0 && order.compare(one, now.get(last)) > 0
        ? -1 - now.size()
        : Collections.binarySearch(now, one, order);
  }

  private void sort() {
    if (!sorted) {
      all.now().sort(order);
      sorted = true;
    }
  }

  int size() {
    return all.size();
  }

  /** All of them; the same list until something changes. */
  List<T> list() {
    sort();
    return all.list();
  }
}
