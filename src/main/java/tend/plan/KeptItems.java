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
  private Ranked items = Ranked.of(List.of());

  public KeptItems(Account account, Instant at) {
    this.clock = BusinessClock.of(account);
    this.at = at;
  }

  /**
   * All of them, best first, after a change.
   *
   * @param gone the very ones that came before
   */
  public Ranked change(Collection<Recommendation> gone, Collection<Recommendation> come) {
    List<Item> went = gone.stream().map(byWhat::remove).toList();
    List<Item> fresh = new ArrayList<>(come.size());
    for (Recommendation one : come) {
      Item item = Scoring.score(one, clock, at);
      byWhat.put(one, item);
      fresh.add(item);
    }
    items = items.changed(went, fresh);
    return items;
  }
}
