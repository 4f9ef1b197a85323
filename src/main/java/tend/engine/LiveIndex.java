package tend.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.drools.model.functions.Function1;
import org.jspecify.annotations.Nullable;

/** Facts by one of their properties, as they come and go; null is a value like others. */
final class LiveIndex {
  private final Function1<Object, ?> read;
  private final Map<@Nullable Object, List<Object>> byKey = new HashMap<>();
  private int facts;

  LiveIndex(Function1<Object, ?> read) {
    this.read = read;
  }

  /** Whether no two facts have the same value. */
  boolean isUnique() {
    return facts == byKey.size();
  }

  /** Those with that value. */
  List<Object> with(@Nullable Object key) {
    return byKey.getOrDefault(key, List.of());
  }

  void add(Object fact) {
    facts++;
    byKey.merge(read.apply(fact), List.of(fact), LiveIndex::both);
  }

  void remove(Object fact) {
    facts--;
    byKey.computeIfPresent(read.apply(fact), (key, some) -> without(some, fact));
  }

  private static List<Object> both(List<Object> some, List<Object> one) {
    List<Object> more = new ArrayList<>(some);
    more.addAll(one);
    return more;
  }

  private static @Nullable List<Object> without(List<Object> some, Object fact) {
    List<Object> rest = new ArrayList<>(some);
    rest.removeIf(one -> one == fact);
    return rest.isEmpty() ? null : rest;
  }
}
