package tend.flow;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tend.flow.RefreshToday.Looked;
import tend.model.DayPlan;
import tend.model.Exchanged;
import tend.model.Item;
import tend.model.LastUsed;
import tend.model.Listing;
import tend.plan.Ranked;
import tend.plan.Sessions;
import tend.store.ItemStore;

/**
 * Keeps what was on lists, so that it can be answered, ticked by evidence and made again; only what
 * changed since it was last kept is written. What was kept is known of the accounts looked at last;
 * of any other all is written again, as after a start. Threads may share it.
 */
final class Remembered {
  private static final int KNOWN = 500;
  private final ItemStore items;
  private final Map<String, List<Item>> listed = Collections.synchronizedMap(new LastUsed<>(KNOWN));
  private final Map<String, Map<String, List<String>>> sessions =
      Collections.synchronizedMap(new LastUsed<>(KNOWN));

  Remembered(ItemStore items) {
    this.items = items;
  }

  /** Everything of one account that is still to do, whoever sees to it. */
  void list(Looked looked, Instant at) {
    String account = looked.account().name();
    List<Item> now = looked.remaining().everything();
    List<Item> news = news(listed.getOrDefault(account, List.of()), now);
    if (!news.isEmpty()) {
      items.show(listing(looked, news), news, at);
    }
    listed.put(account, now);
  }

  /** Those that were not listed just so before. */
  private static List<Item> news(List<Item> before, List<Item> now) {
    Exchanged<Item> exchanged = Ranked.exchanged(Ranked.of(before), Ranked.of(now));
    Map<String, List<Item>> were =
        exchanged.gone().stream().collect(Collectors.groupingBy(Item::id));
    return exchanged.come().stream()
        .filter(item -> !were.getOrDefault(item.id(), List.of()).contains(item))
        .toList();
  }

  /** A plan's sessions of that account, which are made of items that are kept anyway. */
  void sessions(Looked looked, DayPlan plan, Instant at) {
    if (plan.sessions().isEmpty()) {
      return;
    }
    Map<String, Item> here = new HashMap<>();
    looked.remaining().everything().forEach(i -> here.put(i.id(), i));
    List<Item> made = new ArrayList<>();
    List<Item> all = new ArrayList<>();
    Map<String, List<String>> members = new HashMap<>();
    for (List<Item> parts : plan.sessions().values()) {
      List<Item> asListed =
          parts.stream().flatMap(p -> Stream.ofNullable(here.get(p.id()))).toList();
      if (asListed.size() == parts.size()) {
        Item session = Sessions.join(asListed);
        made.add(session);
        all.addAll(asListed);
        members.put(session.id(), asListed.stream().map(Item::id).toList());
      }
    }
    if (!made.isEmpty() && !members.equals(sessions.put(looked.account().name(), members))) {
      items.show(listing(looked, all), made, members, at);
    }
  }

  private static Listing listing(Looked one, List<Item> items) {
    return MadeFrom.listing(one.evaluated(), one.taught(), one.answered(), items);
  }
}
