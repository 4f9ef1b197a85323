package tend.playbook.edits;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import tend.model.Item;
import tend.model.Recommendation;
import tend.playbook.edits.Difference.Kind;

/**
 * What differs between two lists of one account: first what stands on the later one, in its order,
 * then what is gone.
 */
final class Differing {
  private final Map<String, Integer> was = new HashMap<>();
  private final Map<String, Integer> is = new HashMap<>();
  private final List<Item> before;
  private final List<Item> after;

  private Differing(List<Item> before, List<Item> after) {
    this.before = before;
    this.after = after;
    places(before, was);
    places(after, is);
  }

  static List<Difference> between(List<Item> before, List<Item> after) {
    return new Differing(before, after).differences();
  }

  private static void places(List<Item> list, Map<String, Integer> places) {
    for (int i = 0; i < list.size(); i++) {
      places.putIfAbsent(list.get(i).id(), i + 1);
    }
  }

  private List<Difference> differences() {
    Set<String> moved = moved();
    List<Difference> out = new ArrayList<>();
    for (Item item : after) {
      int from = was.getOrDefault(item.id(), 0);
      int to = is.getOrDefault(item.id(), 0);
      if (from == 0) {
        out.add(new Difference(Kind.ADDED, item, 0, to));
      } else if (moved.contains(item.id())) {
        out.add(new Difference(Kind.MOVED, item, from, to));
      } else if (!said(before.get(from - 1)).equals(said(item))) {
        out.add(new Difference(Kind.ALTERED, item, from, to));
      }
    }
    for (Item item : before) {
      if (!is.containsKey(item.id())) {
        out.add(new Difference(Kind.REMOVED, item, was.getOrDefault(item.id(), 0), 0));
      }
    }
    return out;
  }

  /** Of those that must move, the ones whose own weight changed rather than their neighbours. */
  private Set<String> moved() {
    Map<String, Item> now = after.stream().collect(Collectors.toMap(Item::id, Function.identity()));
    List<Item> both = before.stream().filter(i -> is.containsKey(i.id())).toList();
    int[] places = both.stream().mapToInt(i -> is.getOrDefault(i.id(), 0)).toArray();
    boolean[] changed = new boolean[places.length];
    for (int i = 0; i < changed.length; i++) {
      Item then = now.getOrDefault(both.get(i).id(), both.get(i));
      changed[i] = both.get(i).score() != then.score();
    }
    return Moves.fewest(places, changed).stream()
        .map(i -> both.get(i).id())
        .collect(Collectors.toSet());
  }

  /** What a person is told and asked; how the numbers of a sentence read is its evidence only. */
  private static List<Object> said(Item item) {
    Recommendation what = item.what();
    return List.of(what.with(List.of(), what.sources()), item.due());
  }
}
