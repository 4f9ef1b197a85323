package tend.flow;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import tend.flow.RefreshToday.Looked;
import tend.model.DayPlan;
import tend.model.Item;
import tend.model.Listing;
import tend.plan.Sessions;
import tend.store.ItemStore;

/**
 * Keeps what was on lists, so that it can be answered, ticked by evidence and made again; only what
 * changed since it was last kept is written. Threads may share it.
 */
final class Remembered {
  private final ItemStore items;
  private final Map<String, Map<String, List<Item>>> listed = new ConcurrentHashMap<>();
  private final Map<String, Map<String, List<String>>> sessions = new ConcurrentHashMap<>();

  Remembered(ItemStore items) {
    this.items = items;
  }

  /** Everything of one account that is still to do, whoever sees to it. */
  void list(Looked looked, Instant at) {
    String account = looked.account().name();
    Map<String, List<Item>> before = listed.getOrDefault(account, Map.of());
    Map<String, List<Item>> now = new HashMap<>();
    List<Item> news = new ArrayList<>();
    for (Item item : looked.remaining().everything()) {
      now.computeIfAbsent(item.id(), id -> new ArrayList<>(1)).add(item);
      if (!before.getOrDefault(item.id(), List.of()).contains(item)) {
        news.add(item);
      }
    }
    if (!news.isEmpty()) {
      items.show(listing(looked, at), news, at);
    }
    listed.put(account, now);
  }

  /** A plan's sessions of that account, which are made of items that are kept anyway. */
  void sessions(Looked looked, DayPlan plan, Instant at) {
    Map<String, Item> here = new HashMap<>();
    looked.remaining().everything().forEach(i -> here.put(i.id(), i));
    List<Item> made = new ArrayList<>();
    Map<String, List<String>> members = new HashMap<>();
    for (List<Item> parts : plan.sessions().values()) {
      List<Item> asListed =
          parts.stream().flatMap(p -> Stream.ofNullable(here.get(p.id()))).toList();
      if (asListed.size() == parts.size()) {
        Item session = Sessions.join(asListed);
        made.add(session);
        members.put(session.id(), asListed.stream().map(Item::id).toList());
      }
    }
    if (!made.isEmpty() && !members.equals(sessions.put(looked.account().name(), members))) {
      items.show(listing(looked, at), made, members, at);
    }
  }

  private static Listing listing(Looked one, Instant at) {
    return MadeFrom.listing(one.evaluated(), one.taught(), one.answers(), one.assigned(), at);
  }
}
