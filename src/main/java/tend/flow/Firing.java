package tend.flow;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tend.model.Exchanged;
import tend.model.Item;
import tend.plan.Ranked;

/**
 * The names of what fires for one account, kept from list to list: only items that came or went are
 * looked at. Threads may share it.
 */
final class Firing {
  private Ranked items = Ranked.of(List.of());
  private final Map<String, Integer> many = new HashMap<>(); // of that name

  /** Whether an item of that id is in the list. */
  synchronized boolean holds(String id, List<Item> list) {
    Ranked now = Ranked.of(list);
    if (!isThat(now)) {
      Exchanged<Item> exchanged = Ranked.exchanged(items, now);
      exchanged.come().forEach(item -> many.merge(item.id(), 1, Integer::sum));
      exchanged
          .gone()
          .forEach(item -> many.computeIfPresent(item.id(), (i, n) -> n > 1 ? n - 1 : null));
      items = now;
    }
    return many.containsKey(id);
  }

  @SuppressWarnings("ReferenceEquality") // the very list
  private boolean isThat(Ranked list) {
    return items == list;
  }
}
