package tend.plan;

import java.time.Instant;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tend.model.Exchanged;
import tend.model.Item;
import tend.model.MapWhenAsked;
import tend.plan.Sitting.Listed;
import tend.plan.Sitting.Seated;
import tend.plan.Sitting.Since;

/**
 * Seats the list of one account that is looked at again and again: whatever stays on it, listed
 * when it was, keeps its seat and is not looked at. Threads may share it.
 */
public final class Seating {
  private @Nullable Sitting by;

  /** When something of it moves up without anything else happening. */
  private Instant next = Instant.MAX;

  private List<Listed> listed = List.of();
  private Ranked seated = Ranked.of(List.of());

  /** What sits further up, by what it is else. */
  private final IdentityHashMap<Item, Item> higher = new IdentityHashMap<>();

  /**
   * Seats those items, best first.
   *
   * @param items best first
   */
  public synchronized Seated seat(Sitting sitting, List<Item> items) {
    if (by == null || !sitting.goesOnFrom(by, next)) {
      next = Instant.MAX;
      listed = List.of();
      seated = Ranked.of(List.of());
      higher.clear();
    }
    Ranked all = Ranked.of(items);
    List<Listed> now = sitting.listed(all);
    boolean isSeated = !higher.isEmpty();
    Exchanged<Item> exchanged = exchanged(sitting, now);
    if (higher.isEmpty()) {
      seated = all;
    } else if (isSeated) {
      seated = seated.changed(exchanged.gone(), exchanged.come());
    } else {
      List<Item> lower = new ArrayList<>(higher.keySet());
      lower.sort(Scoring.ORDER);
      seated = all.changed(lower, lower.stream().map(higher::get).toList());
    }
    by = sitting;
    listed = now;
    return new Seated(seated, MapWhenAsked.of(() -> sitting.rolledOver(now)));
  }

  /** Takes in what changed; tells who left a seat and who took one. */
  private Exchanged<Item> exchanged(Sitting sitting, List<Listed> now) {
    Exchanged<Listed> pieces = Exchanged.between(listed, now);
    IdentityHashMap<Item, Item> were = new IdentityHashMap<>();
    List<Item> gone = new ArrayList<>();
    for (Listed one : pieces.gone()) {
      for (Item item : one.items()) {
        Item up = higher.remove(item);
        gone.add(up == null ? item : up);
        if (up != null) {
          were.put(item, up);
        }
      }
    }
    List<Item> come = new ArrayList<>();
    Sitting.Days days = sitting.days();
    for (Listed one : pieces.come()) {
      for (int i = 0; i < one.items().size(); i++) {
        Item item = one.items().get(i);
        Since since = days.of(item, one.each().get(i));
        int up = since.isToday() ? 0 : sitting.up(item, since.days());
        next = earlier(next, sitting.rises(item, since));
        come.add(up == 0 ? item : higher(item, up, were.get(item)));
      }
    }
    return Exchanged.between(gone, come);
  }

  private static Instant earlier(Instant one, Instant other) {
    return other.isBefore(one) ? other : one;
  }

  private Item higher(Item item, int up, @Nullable Item before) {
    Item now =
        before != null && before.score() == item.score() + up ? before : Sitting.higher(item, up);
    higher.put(item, now);
    return now;
  }
}
