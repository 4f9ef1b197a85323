package tend.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tend.model.Chunks;
import tend.model.Covered;
import tend.model.Runs;
import tend.store.EverListed.Kept;
import tend.store.EverListed.Was;

/**
 * Which items cover something in {@link Runs}: hundreds of versions of one item that covers
 * thousands are told apart by the few runs that differ. Used by one thread at a time.
 */
final class CoveredInRuns {
  private final Map<List<Covered>, Run> known = new HashMap<>();
  private final Map<Covered, List<Run>> byCover = new HashMap<>();
  private final Map<Kept, List<Run>> byItem = new HashMap<>();

  private static final class Run {
    final Chunks<Covered> covers;

    /** Whoever has it, oldest first; nobody for a moment only. */
    final List<Kept> in = new ArrayList<>(1);

    Run(List<Covered> covers) {
      this.covers = Chunks.of(covers);
    }

    Instant first() {
      return in.get(0).was().first();
    }
  }

  /** When that was first listed among others in a run; null where it never was. */
  @Nullable Instant first(Covered covered) {
    Instant first = null;
    for (Run run : byCover.getOrDefault(covered, List.of())) {
      first = EverListed.earlier(first, run.first());
    }
    return first;
  }

  /** Items that cover it in a run. */
  Set<Kept> covering(Covered covered) {
    Set<Kept> all = new LinkedHashSet<>();
    byCover.getOrDefault(covered, List.of()).forEach(run -> all.addAll(run.in));
    return all;
  }

  boolean has(Kept item) {
    return byItem.containsKey(item);
  }

  void clear() {
    known.clear();
    byCover.clear();
    byItem.clear();
  }

  /** An item that is about to cover something else. */
  final class Change {
    private final Kept item;
    private final Was is;
    private final List<Run> gone = new ArrayList<>();
    private final List<Run> come = new ArrayList<>();
    private final List<Run> now = new ArrayList<>();

    /**
     * @param is as it will be; out of runs where it does not cover much
     */
    Change(Kept item, Was is) {
      this.item = item;
      this.is = is;
      List<Run> before = byItem.getOrDefault(item, List.of());
      if (Runs.isMany(is.covers())) {
        Runs.of(is.covers()).forEach(run -> now.add(known.computeIfAbsent(run, Run::new)));
      }
      boolean isInPlace = item.was().first().equals(is.first());
      Set<Run> stays = new LinkedHashSet<>(isInPlace ? before : List.of());
      stays.retainAll(new LinkedHashSet<>(now));
      gone.addAll(new LinkedHashSet<>(before));
      gone.removeAll(stays);
      come.addAll(new LinkedHashSet<>(now));
      come.removeAll(stays);
    }

    /** Of which the first listing may be another one after it. */
    Set<Covered> touched() {
      Set<Covered> touched = new LinkedHashSet<>();
      for (Run run : gone) {
        if (run.in.get(0).equals(item)) {
          touched.addAll(run.covers);
        }
      }
      for (Run run : come) {
        if (run.in.isEmpty() || is.first().isBefore(run.first())) {
          touched.addAll(run.covers);
        }
      }
      return touched;
    }

    /** Makes it so. */
    void done() {
      gone.forEach(run -> run.in.remove(item));
      item.is(now.isEmpty() ? is : is.covering(joined()));
      come.forEach(this::enter);
      gone.stream().filter(run -> run.in.isEmpty()).forEach(this::forget);
      if (now.isEmpty()) {
        byItem.remove(item);
      } else {
        byItem.put(item, List.copyOf(now));
      }
    }

    private Chunks<Covered> joined() {
      return Chunks.joined(now.stream().map(run -> run.covers).toList());
    }

    private void enter(Run run) {
      if (run.in.isEmpty()) {
        run.covers.forEach(
            one -> {
              List<Run> all = byCover.computeIfAbsent(one, c -> new ArrayList<>(1));
              if (!all.contains(run)) {
                all.add(run);
              }
            });
      }
      run.in.add(-1 - Collections.binarySearch(run.in, item, Kept.ORDER), item);
    }

    private void forget(Run run) {
      known.remove(run.covers);
      for (Covered one : run.covers) {
        List<Run> all = byCover.get(one);
        if (all != null && all.remove(run) && all.isEmpty()) {
          byCover.remove(one);
        }
      }
    }
  }
}
