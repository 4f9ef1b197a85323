package tend.plan;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import tend.model.Account;
import tend.model.BusinessClock;
import tend.model.Item;
import tend.model.Recommendation;

/**
 * What {@link Scoring#list} makes of recommendations that come and go: those that stay have the
 * very items they had, and those that come first of all the ones of an earlier moment that are
 * equal, once these are settled, so that whoever knows them need not compare them again. For one
 * thread at a time.
 */
public final class KeptItems {
  private final BusinessClock clock;
  private final Instant at;
  private final IdentityHashMap<Recommendation, Item> byWhat = new IdentityHashMap<>();
  private Map<String, Item> earlier;
  private Ranked items = Ranked.of(List.of());

  /** Begins with none. */
  public KeptItems(Account account, Instant at) {
    this(account, at, List.of());
  }

  /**
   * Begins with none, for whoever knows others.
   *
   * @param earlier the items of an earlier moment
   */
  public KeptItems(Account account, Instant at, List<Item> earlier) {
    this.clock = BusinessClock.of(account);
    this.at = at;
    this.earlier = byId(earlier);
  }

  private static Map<String, Item> byId(List<Item> items) {
    Map<String, Item> byId = new HashMap<>(2 * items.size());
    items.forEach(one -> byId.put(one.id(), one));
    return byId;
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
      Item item = known(Scoring.score(one, clock, at));
      byWhat.put(one, item);
      fresh.add(item);
    }
    earlier = Map.of();
    items = items.changed(went, fresh);
    return items;
  }

  /**
   * From moment to moment it would hold all that was known at any of them if it were not settled.
   */
  private Item known(Item fresh) {
    Item before = earlier.get(fresh.id());
    return before != null && before.equals(fresh) ? before.settled().orElse(fresh) : fresh;
  }
}
