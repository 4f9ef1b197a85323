package tend.store;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tend.model.Chunks;
import tend.model.Covered;
import tend.model.Covering;
import tend.model.Exchanged;
import tend.model.Item;
import tend.model.Runs;
import tend.model.Shown;

/**
 * What is known of all items that were ever listed for one account, sessions aside: enough to tell
 * what was ticked and since when something stands on the list, without reading them again. Grows as
 * items are listed; threads may share it.
 */
public final class EverListed {
  private static final int MOST_RENEWED = 4_096;
  private final Map<String, Kept> byId = new HashMap<>();
  private final Map<Covered, List<Kept>> covering = new HashMap<>();
  private final CoveredInRuns inRuns = new CoveredInRuns();
  private final Map<String, Set<Covered>> bySubject = new HashMap<>();
  private @Nullable Instant began;
  private final ArrayDeque<String> renewed = new ArrayDeque<>();
  private long renewals;

  EverListed() {}

  /**
   * An item as it was last listed.
   *
   * @param first when it was first listed
   * @param since when the newest thing it is about arrived
   * @param done the kind of evidence that ticks it; null when only a person can
   */
  public record Was(
      String id, Instant first, Instant since, @Nullable String done, List<Covered> covers) {
    /** Oldest first, in the order of {@link ItemStore#of}. */
    public static final Comparator<Was> ORDER =
        Comparator.comparing(Was::first).thenComparing(Was::id);

    /** What is known of an item that was listed. */
    public static Was of(Shown shown) {
      return of(shown.item().id(), shown.first(), Covering.of(shown.item()));
    }

    /** Nothing of what they were made from: it would stay for as long as the process. */
    private static List<Covered> plain(List<Covered> covers) {
      return covers instanceof Chunks ? covers : List.copyOf(covers);
    }

    Was covering(List<Covered> all) {
      return new Was(id, first, since, done, all);
    }

    static Was of(String id, Instant first, Covering what) {
      String done = what.done() == null ? null : what.done().intern(); // a handful of kinds
      return new Was(id, first, what.since(), done, plain(what.covers()));
    }
  }

  /** One item for as long as it is known, however it changes. */
  static final class Kept {
    static final Comparator<Kept> ORDER = Comparator.comparing(kept -> kept.was, Was.ORDER);
    private Was was;

    Kept(Was was) {
      this.was = was;
    }

    Was was() {
      return was;
    }

    void is(Was now) {
      was = now;
    }
  }

  /** Whether that item was ever listed. */
  public synchronized boolean knows(String id) {
    return byId.containsKey(id);
  }

  /** When anything was listed for the first time. */
  public synchronized Optional<Instant> began() {
    return Optional.ofNullable(began);
  }

  /** When that was listed for the first time; null where it never was. */
  public synchronized @Nullable Instant first(Covered covered) {
    List<Kept> all = covering.get(covered);
    return earlier(all == null ? null : all.get(0).was.first(), inRuns.first(covered));
  }

  static @Nullable Instant earlier(@Nullable Instant one, @Nullable Instant other) {
    return one == null || (other != null && other.isBefore(one)) ? other : one;
  }

  /** Every item that covers something of one of those subjects, oldest first. */
  public synchronized List<Was> about(Set<String> subjects) {
    Set<Covered> asked = new LinkedHashSet<>();
    subjects.forEach(one -> asked.addAll(bySubject.getOrDefault(one, Set.of())));
    return covering(asked);
  }

  /** Every item that covers one of those, oldest first. */
  public synchronized List<Was> covering(Set<Covered> some) {
    Map<String, Was> found = new HashMap<>();
    for (Covered one : some) {
      covering.getOrDefault(one, List.of()).forEach(k -> found.put(k.was.id(), k.was));
      inRuns.covering(one).forEach(k -> found.put(k.was.id(), k.was));
    }
    List<Was> sorted = new ArrayList<>(found.values());
    sorted.sort(Was.ORDER);
    return sorted;
  }

  /**
   * Ids of items of which something changed that is known here, or when something was first listed
   * that they cover, since that many such changes; empty where these are too many to tell.
   */
  public synchronized Optional<Set<String>> renewedSince(long count) {
    long more = renewals - count;
    if (count < 0 || more > renewed.size()) {
      return Optional.empty();
    }
    Set<String> ids = new HashSet<>();
    Iterator<String> newestFirst = renewed.descendingIterator();
    for (long i = 0; i < more; i++) {
      ids.add(newestFirst.next());
    }
    return Optional.of(ids);
  }

  /** How many such changes there were. */
  public synchronized long renewals() {
    return renewals;
  }

  private void renewed(String id) {
    renewals++;
    renewed.addLast(id);
    if (renewed.size() > MOST_RENEWED) {
      renewed.removeFirst();
    }
  }

  /**
   * When the first of what that item covers was listed, as long as it is known here just so; null
   * where it is not.
   */
  public synchronized @Nullable Instant first(Item item) {
    Was was = was(item.id());
    if (was == null || !was.covers().equals(item.what().covers())) {
      return null;
    }
    Instant first = was.first();
    for (Covered covered : was.covers()) {
      first = earlier(first, first(covered));
    }
    return first;
  }

  synchronized int size() {
    return byId.size();
  }

  /** The item of that id as it was last listed; null where it never was. */
  public synchronized @Nullable Was was(String id) {
    Kept kept = byId.get(id);
    return kept == null ? null : kept.was;
  }

  /** Forgets all of it: they were of another account of that name. */
  synchronized void clear() {
    byId.clear();
    covering.clear();
    inRuns.clear();
    bySubject.clear();
    renewals += MOST_RENEWED + 1;
    renewed.clear();
    began = null;
  }

  /** Takes in what changed. */
  synchronized void take(List<Was> changed) {
    for (Was is : changed) {
      Kept kept = byId.get(is.id());
      if (kept == null) {
        kept = new Kept(is);
        byId.put(is.id(), kept);
        renewed(is.id());
        if (Runs.isMany(is.covers())) {
          changeInRuns(kept, is);
        } else {
          add(kept, is.covers());
        }
      } else if (!is.equals(kept.was)) {
        renewed(is.id());
        change(kept, is);
      }
      began = began == null || is.first().isBefore(began) ? is.first() : began;
    }
  }

  /** Of hundreds of people in one item mostly one comes or goes; the others stand as they stood. */
  private void change(Kept kept, Was is) {
    Was was = kept.was;
    boolean isMany = Runs.isMany(is.covers());
    if (isMany || inRuns.has(kept)) {
      if (!inRuns.has(kept)) {
        drop(kept, was.covers());
      }
      changeInRuns(kept, is);
      if (!isMany) {
        add(kept, is.covers());
      }
      return;
    }
    boolean isInPlace = was.first().equals(is.first());
    Exchanged<Covered> exchanged = Exchanged.between(was.covers(), is.covers());
    drop(kept, isInPlace ? besides(exchanged.gone(), is) : was.covers());
    kept.was = is;
    add(kept, isInPlace ? besides(exchanged.come(), was) : is.covers());
  }

  private void changeInRuns(Kept kept, Was is) {
    CoveredInRuns.Change change = inRuns.new Change(kept, is);
    Map<Covered, Optional<Instant>> before = new LinkedHashMap<>();
    change.touched().forEach(one -> before.put(one, Optional.ofNullable(first(one))));
    change.done();
    before.forEach(
        (one, first) -> {
          bySubject.computeIfAbsent(one.subject(), s -> new LinkedHashSet<>(2)).add(one);
          if (!first.equals(Optional.ofNullable(first(one)))) {
            renewedAll(one);
          }
        });
  }

  /** Everything that covers it. */
  private void renewedAll(Covered one) {
    covering.getOrDefault(one, List.of()).forEach(other -> renewed(other.was.id()));
    renewedInRuns(one);
  }

  private void renewedInRuns(Covered one) {
    inRuns.covering(one).forEach(other -> renewed(other.was.id()));
  }

  private static List<Covered> besides(List<Covered> some, Was other) {
    Set<Covered> covers = some.isEmpty() ? Set.of() : new HashSet<>(other.covers());
    return some.stream().filter(one -> !covers.contains(one)).toList();
  }

  private void add(Kept kept, List<Covered> some) {
    for (Covered one : some) {
      List<Kept> all = covering.computeIfAbsent(one, c -> new ArrayList<>(1));
      if (all.isEmpty()) {
        bySubject.computeIfAbsent(one.subject(), s -> new LinkedHashSet<>(2)).add(one);
        all.add(kept);
        renewedInRuns(one);
      } else {
        insert(kept, one, all);
      }
    }
  }

  /** Where it belongs, once. */
  private void insert(Kept kept, Covered one, List<Kept> all) {
    int place = Collections.binarySearch(all, kept, Kept.ORDER);
    if (place < 0) {
      Instant before = all.get(0).was.first();
      all.add(-1 - place, kept);
      if (kept.was.first().isBefore(before)) {
        renewedAll(one);
      }
    }
  }

  private void drop(Kept kept, List<Covered> some) {
    for (Covered one : some) {
      List<Kept> all = covering.get(one);
      if (all != null) {
        Instant before = all.get(0).was.first();
        all.remove(kept);
        if (all.isEmpty()) {
          covering.remove(one);
          renewedInRuns(one);
        } else if (!all.get(0).was.first().equals(before)) {
          renewedAll(one);
        }
      }
    }
  }
}
