package tend.facts.derivation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tend.model.Chunks;

/**
 * A list that takes and gives elements anywhere and hands over what it holds without a copy, from
 * when that is first asked. Used by one thread; its lists may be read by all.
 */
final class Placing<T> {
  private final List<T> first = new ArrayList<>();
  private @Nullable Chunks<T> all;

  /** All of them, as a list that may be changed before anybody asked for one that may not. */
  List<T> now() {
    Chunks<T> known = all;
    return known == null ? first : known;
  }

  /** Adds one, which stands there then. */
  void add(int place, T one) {
    if (all == null) {
      first.add(place, one);
    } else {
      all = all.with(place, one);
    }
  }

  void replace(int place, T by) {
    if (all == null) {
      first.set(place, by);
    } else {
      all = all.replaced(place, by);
    }
  }

  void remove(int place) {
    if (all == null) {
      first.remove(place);
    } else {
      all = all.without(place);
    }
  }

  int size() {
    return now().size();
  }

  /** All of them; the same list until something changes. */
  Chunks<T> list() {
    Chunks<T> known = all;
    if (known == null) {
      known = Chunks.of(first);
      all = known;
      first.clear();
    }
    return known;
  }
}
