package tend.plan;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tend.model.Assignment;
import tend.model.Covered;
import tend.model.DayPlan.Handed;
import tend.model.Item;

/**
 * What assistants see to at a moment, by what their assignments covered. Immutable.
 *
 * @param all those that count, oldest first
 */
public record Assigned(List<Assignment> all) {
  public Assigned {
    all = List.copyOf(all);
  }

  /** Those that were made by then. */
  public static Assigned at(List<Assignment> all, Instant moment) {
    return new Assigned(all.stream().filter(a -> !a.at().isAfter(moment)).toList());
  }

  /** What of an item is whose. */
  record Split(List<Handed> handed, List<Covered> rest) {}

  /**
   * Splits what is open of an item. What came after it was handed over is the creator's, unless the
   * item is the very one that was handed over.
   *
   * @param whose as {@link #byCovered} says
   */
  static Split split(Item item, List<Covered> open, Map<Covered, Assignment> whose) {
    if (whose.isEmpty()) {
      return new Split(List.of(), open);
    }
    Map<Assignment, List<Covered>> parts = new LinkedHashMap<>();
    List<Covered> rest = new ArrayList<>();
    for (Covered covered : open) {
      Assignment one = whose.get(covered);
      if (one == null) {
        rest.add(covered);
      } else {
        parts.computeIfAbsent(one, a -> new ArrayList<>()).add(covered);
      }
    }
    Optional<Assignment> itself =
        parts.keySet().stream().filter(a -> a.item().equals(item.id())).findFirst();
    if (itself.isPresent()) {
      parts.computeIfAbsent(itself.get(), a -> new ArrayList<>()).addAll(rest);
      rest.clear();
    }
    List<Handed> handed = new ArrayList<>();
    parts.forEach(
        (one, covers) -> handed.add(new Handed(part(item, one, covers), one.assistant())));
    return new Split(handed, rest);
  }

  private static Item part(Item item, Assignment one, List<Covered> covers) {
    Item less = Remaining.shrunk(item, covers);
    return new Item(one.item(), less.what(), less.score(), less.scoreParts(), less.due());
  }

  /** What each of those covers was handed over by, the newest. */
  Map<Covered, Assignment> byCovered() {
    Map<Covered, Assignment> whose = new HashMap<>();
    all.forEach(one -> one.covers().forEach(covered -> whose.put(covered, one)));
    return whose;
  }
}
