package tend.flow.weeks;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tend.model.DayPlan;
import tend.model.DayPlan.HeldBack;
import tend.model.DayPlan.Postponed;
import tend.model.NamedTogether;
import tend.model.Shown;
import tend.store.ItemStore;

/**
 * What of a day's list took the place of items that named some of the same people before somebody
 * joined or left them, so that a day that was chosen for those holds for it.
 */
final class TookPlace {
  private final ItemStore items;
  private final Map<String, NamedTogether> now = new LinkedHashMap<>();

  TookPlace(ItemStore items, DayPlan day) {
    this.items = items;
    Stream.of(
            day.open().stream(),
            day.evening().stream().map(Postponed::item),
            day.heldBack().stream().map(HeldBack::item),
            day.later().stream().map(Postponed::item))
        .flatMap(listed -> listed)
        .forEach(item -> NamedTogether.of(item).ifPresent(people -> now.put(item.id(), people)));
  }

  /** The ids of what took a place, by that of what had it. */
  Map<String, String> of(Collection<String> before) {
    if (before.isEmpty() || before.containsAll(now.keySet())) {
      return Map.of(); // who has a place already takes none
    }
    Map<String, String> took = new LinkedHashMap<>();
    List<String> gone = before.stream().filter(id -> !now.containsKey(id)).sorted().toList();
    Map<String, Shown> known = items.find(gone);
    for (String was : gone) {
      Optional.ofNullable(known.get(was))
          .flatMap(one -> NamedTogether.of(one.item()))
          .flatMap(people -> successor(people, before))
          .ifPresent(id -> took.put(was, id));
    }
    return took;
  }

  private Optional<String> successor(NamedTogether people, Collection<String> before) {
    return now.entrySet().stream()
        .filter(one -> !before.contains(one.getKey()) && one.getValue().isAbout(people))
        .map(Map.Entry::getKey)
        .findFirst();
  }
}
