package tend.plan;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
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
    List<Item> went = gone.stream().map(byWhat::remove).sorted(Scoring.ORDER).toList();
    List<Item> fresh = new ArrayList<>(come.size());
    for (Recommendation one : come) {
      Item item = Scoring.score(one, clock, at);
      byWhat.put(one, item);
      fresh.add(item);
    }
    fresh.sort(Scoring.ORDER);
    items = merged(went, fresh);
    return items;
  }

  @SuppressWarnings("ReferenceEquality") // the very ones
  private List<Item> merged(List<Item> went, List<Item> fresh) {
    List<Item> all = new ArrayList<>(items.size() - went.size() + fresh.size());
    int out = 0;
    int in = 0;
    for (Item one : items) {
      if (out < went.size() && went.get(out) == one) {
        out++;
      } else {
        while (in < fresh.size() && Scoring.ORDER.compare(fresh.get(in), one) < 0) {
          all.add(fresh.get(in++));
        }
        all.add(one);
      }
    }
    all.addAll(fresh.subList(in, fresh.size()));
    return out == went.size() ? List.copyOf(all) : sorted();
  }

  private List<Item> sorted() {
    return byWhat.values().stream().sorted(Scoring.ORDER).toList();
  }
}
