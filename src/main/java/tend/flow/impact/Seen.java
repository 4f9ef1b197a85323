package tend.flow.impact;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tend.model.Account;
import tend.model.DayPlan.Stopped;
import tend.playbook.edits.Difference;
import tend.playbook.edits.Difference.Kind;
import tend.playbook.edits.Edited;
import tend.playbook.edits.Reach;
import tend.playbook.edits.TwoSides.Compared;
import tend.playbook.trying.Funnel;

/**
 * What an edit does to one account: everything counted, a few differences of each rule kept.
 *
 * @param edited the rules that are not the same on both sides for this account
 * @param counts by rule and kind
 */
record Seen(
    Account account,
    Reach reach,
    Map<String, Edited.State> edited,
    Map<String, Map<Kind, Integer>> counts,
    List<Difference> some,
    List<Stopped> stopped,
    Funnel funnel) {
  private static final int KEPT = 2;

  static Seen of(
      Account account,
      Reach reach,
      Map<String, Edited.State> edited,
      Compared compared,
      Funnel funnel) {
    Map<String, Map<Kind, Integer>> counts = new TreeMap<>();
    List<Difference> some = new ArrayList<>();
    Map<String, Integer> kept = new HashMap<>();
    for (Difference one : compared.differences()) {
      counts
          .computeIfAbsent(one.rule(), r -> new EnumMap<>(Kind.class))
          .merge(one.kind(), 1, Integer::sum);
      if (kept.merge(one.rule() + one.kind(), 1, Integer::sum) <= KEPT) {
        some.add(one);
      }
    }
    return new Seen(account, reach, edited, counts, some, compared.stopped(), funnel);
  }

  /** Whether there is a difference of the one kind and none of the other. */
  boolean only(Kind one, Kind other) {
    return has(one) && !has(other);
  }

  private boolean has(Kind kind) {
    return counts.values().stream().anyMatch(c -> c.containsKey(kind));
  }

  boolean changed() {
    return !counts.isEmpty();
  }
}
