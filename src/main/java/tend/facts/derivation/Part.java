package tend.facts.derivation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tend.model.Chunks;

/**
 * Facts that are made together. One that is equal to one before stays the very one that was there.
 * Used by one thread.
 */
final class Part {
  private final Changes changes;
  private Chunks<Object> facts = Chunks.none();
  private @Nullable List<?> held;
  private boolean replaced;

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
    if (made.size() == 1 && facts.size() == 1) {
      hold(facts.get(0), made.get(0));
      return;
    }
    Chunks<Object> next = Chunks.of(made);
    int head = facts.sharedHead(next);
    int tail = facts.sharedTail(next, Math.min(next.size(), facts.size()) - head);
    List<Object> between = next.copy(head, next.size() - tail);
    replaced = false;
    change(facts.copy(head, facts.size() - tail), between);
    // what is shared with the list that was made is found the next time
    facts = replaced ? next.with(head, between, tail) : next;
  }

  private void hold(Object before, Object now) {
    if (!before.equals(now)) {
      changes.gone(before);
      changes.come(now);
      facts = Chunks.of(List.of(now));
    }
  }

  private void change(List<Object> before, List<Object> next) {
    int least = Math.min(next.size(), before.size());
    int head = 0;
    while (head < least && isKept(before, head, next, head)) {
      head++;
    }
    int tail = 0;
    while (tail < least - head
        && isKept(before, before.size() - 1 - tail, next, next.size() - 1 - tail)) {
      tail++;
    }
    between(before.subList(head, before.size() - tail), next.subList(head, next.size() - tail));
  }

  @SuppressWarnings("ReferenceEquality") // most are the very ones, which is told at once
  private boolean isKept(List<Object> facts, int index, List<Object> next, int at) {
    Object before = facts.get(index);
    Object now = next.get(at);
    boolean same = before == now || before.equals(now);
    if (same && before != now) {
      next.set(at, before);
      replaced = true;
    }
    return same;
  }

  private void between(List<Object> before, List<Object> next) {
    if (before.isEmpty()) {
      next.forEach(changes::come);
      return;
    }
    if (before.size() == 1 && next.size() == 1) {
      // they were found to differ
      changes.gone(before.get(0));
      changes.come(next.get(0));
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
        replaced = true;
      }
    }
    known.keySet().forEach(changes::gone);
  }

  Chunks<Object> facts() {
    return facts;
  }
}
