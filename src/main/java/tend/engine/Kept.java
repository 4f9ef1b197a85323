package tend.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tend.facts.Settings;

/** Matches that stay for as long as all facts do that they stand on. For one thread. */
final class Kept {
  private final List<One> all = new ArrayList<>();
  private final Map<Object, Link> byFact = new IdentityHashMap<>();
  private final Map<String, Integer> byRule = new HashMap<>();
  private int dead;

  /** One match, and its place among all; below 0 once it is gone. */
  private static final class One {
    private final Fired fired;
    private int place;

    One(Fired fired, int place) {
      this.fired = fired;
      this.place = place;
    }
  }

  /** The matches of one fact. */
  private record Link(One one, @Nullable Link next) {}

  /** All of them, in no order. */
  List<Fired> fired() {
    List<Fired> fired = new ArrayList<>(all.size());
    for (One one : all) {
      fired.add(one.fired);
    }
    return fired;
  }

  /** Whether no rule has more matches than it may, nor all have together. */
  boolean isWithin(Limits limits) {
    return all.size() <= (long) Limits.TOGETHER * limits.firings()
        && (all.size() <= limits.firings()
            || byRule.values().stream().allMatch(many -> many <= limits.firings()));
  }

  void add(Fired fired) {
    One one = new One(fired, all.size());
    all.add(one);
    byRule.merge(fired.rule(), 1, Integer::sum);
    link(one);
  }

  private void link(One one) {
    List<Object> facts = one.fired.facts();
    for (int i = 0; i < facts.size(); i++) {
      Object fact = facts.get(i);
      if (!(fact instanceof Settings) && isFirst(facts, i)) {
        byFact.merge(fact, new Link(one, null), (before, link) -> new Link(one, before));
      }
    }
  }

  private static boolean isFirst(List<Object> facts, int i) {
    for (int before = 0; before < i; before++) {
      if (facts.get(before) == facts.get(i)) {
        return false;
      }
    }
    return true;
  }

  /** Takes away those that stand on that fact, and adds them to the list. */
  void remove(Object fact, List<Fired> gone) {
    for (Link link = byFact.remove(fact); link != null; link = link.next()) {
      One one = link.one();
      if (one.place >= 0) {
        gone.add(one.fired);
        byRule.merge(one.fired.rule(), -1, Integer::sum);
        remove(one);
      }
    }
  }

  private void remove(One one) {
    One last = all.remove(all.size() - 1);
    if (last != one) {
      all.set(one.place, last);
      last.place = one.place;
    }
    one.place = -1;
    if (++dead > all.size() + 1_000) { // other facts of theirs still lead to them
      dead = 0;
      byFact.clear();
      all.forEach(this::link);
    }
  }
}
