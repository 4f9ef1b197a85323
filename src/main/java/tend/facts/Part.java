package tend.facts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Facts that are made together. One that is equal to one before stays the very one that was there.
 * Used by one thread.
 */
final class Part {
  private final Changes changes;
  private List<Object> facts = List.of();
  private @Nullable List<?> held;

  Part(Changes changes) {
    this.changes = changes;
  }

  /** Holds these from now on; a list that was held before is taken to be unchanged. */
  @SuppressWarnings("ReferenceEquality") // the very list
  void hold(List<?> made) {
    if (made == held) {
      return;
    }
    held = made;
    List<Object> next = new ArrayList<>(made);
    int least = Math.min(next.size(), facts.size());
    int head = 0;
    while (head < least && isKept(head, next, head)) {
      head++;
    }
    int tail = 0;
    while (tail < least - head && isKept(facts.size() - 1 - tail, next, next.size() - 1 - tail)) {
      tail++;
    }
    between(facts.subList(head, facts.size() - tail), next.subList(head, next.size() - tail));
    facts = next;
  }

  @SuppressWarnings("ReferenceEquality") // most are the very ones, which is told at once
  private boolean isKept(int index, List<Object> next, int at) {
    Object before = facts.get(index);
    Object now = next.get(at);
    boolean same = before == now || before.equals(now);
    if (same) {
      next.set(at, before);
    }
    return same;
  }

  private void between(List<Object> before, List<Object> next) {
    if (before.isEmpty()) {
      next.forEach(changes::come);
      return;
    }
    Map<Object, Object> known = new LinkedHashMap<>();
    before.forEach(fact -> known.put(fact, fact));
    for (int i = 0; i < next.size(); i++) {
      Object same = known.remove(next.get(i));
      if (same == null) {
        changes.come(next.get(i));
      } else {
        next.set(i, same);
      }
    }
    known.keySet().forEach(changes::gone);
  }

  List<Object> facts() {
    return facts;
  }
}
