package tend.plan;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import tend.model.Account;
import tend.model.BusinessClock;
import tend.model.Item;
import tend.model.Recommendation;

/**
 * What {@link Scoring#list} makes of recommendations that come and go: those that stay have the
 * very items they had. For one thread at a time.
 */
public final class KeptItems {
  private static final int FEW = 64;
  private final BusinessClock clock;
  private final Instant at;
  private final IdentityHashMap<Recommendation, Item> byWhat = new IdentityHashMap<>();
  private List<Item> items = List.of();

  public KeptItems(Account account, Instant at) {
    this.clock = BusinessClock.of(account);
    this.at = at;
  }

  /**
   * All of them, best first, after a change.
   *
   * @param gone the very ones that came before
   */
  public List<Item> change(Collection<Recommendation> gone, Collection<Recommendation> come) {
    if (gone.isEmpty() && come.isEmpty()) {
      return items;
    }
    List<Item> went = gone.stream().map(byWhat::remove).toList();
    List<Item> fresh = new ArrayList<>(come.size());
    for (Recommendation one : come) {
      Item item = Scoring.score(one, clock, at);
      byWhat.put(one, item);
      fresh.add(item);
    }
    items = went.size() + fresh.size() > FEW ? sorted() : merged(went, fresh);
    return items;
  }

  /** The same with those taken out and put in where they belong. */
  @SuppressWarnings("ReferenceEquality") // the very ones
  private List<Item> merged(List<Item> went, List<Item> fresh) {
    List<Item> all = new ArrayList<>(items.size() + fresh.size());
    all.addAll(items);
    for (Item one : went) {
      int place = Collections.binarySearch(all, one, Scoring.ORDER);
      if (place < 0 || all.get(place) != one) {
        return sorted();
      }
      all.remove(place);
    }
    for (Item one : fresh) {
      int place = Collections.binarySearch(all, one, Scoring.ORDER);
      all.add(place < 0 ? -1 - place : place, one);
    }
    return List.copyOf(all);
  }

  private List<Item> sorted() {
    return byWhat.values().stream().sorted(Scoring.ORDER).toList();
  }
}
