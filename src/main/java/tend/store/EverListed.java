package tend.store;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tend.model.Covered;
import tend.model.Covering;
import tend.model.Item;
import tend.model.Shown;

/**
 * What is known of all items that were ever listed for one account, sessions aside: enough to tell
 * what was ticked and since when something stands on the list, without reading them again. Grows as
 * items are listed; threads may share it.
 */
public final class EverListed {
  private static final int MOST_RENEWED = 4_096;
  private final Map<String, Was> byId = new HashMap<>();
  private final Map<Covered, List<Was>> covering = new HashMap<>();
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

    static Was of(String id, Instant first, Covering what) {
      String done = what.done() == null ? null : what.done().intern(); // a handful of kinds
      return new Was(id, first, what.since(), done, what.covers());
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
    List<Was> all = covering.get(covered);
    return all == null ? null : all.get(0).first();
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
      covering.getOrDefault(one, List.of()).forEach(was -> found.put(was.id(), was));
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
    Was was = byId.get(item.id());
    if (was == null || !was.covers().equals(item.what().covers())) {
      return null;
    }
    Instant first = was.first();
    for (Covered covered : was.covers()) {
      Instant one = first(covered);
      first = one != null && one.isBefore(first) ? one : first;
    }
    return first;
  }

  synchronized int size() {
    return byId.size();
  }

  /** The item of that id as it was last listed; null where it never was. */
  synchronized @Nullable Was was(String id) {
    return byId.get(id);
  }

  /** Forgets all of it: they were of another account of that name. */
  synchronized void clear() {
    byId.clear();
    covering.clear();
    bySubject.clear();
    renewals += MOST_RENEWED + 1;
    renewed.clear();
    began = null;
  }

  /** Takes in what changed. */
  synchronized void take(List<Was> changed) {
    for (Was is : changed) {
      Was was = byId.put(is.id(), is);
      if (!is.equals(was)) {
        renewed(is.id());
      }
      if (was == null) {
        add(is, Set.of());
      } else if (!was.equals(is)) {
        Set<Covered> before = new HashSet<>(was.covers());
        Set<Covered> still = new HashSet<>(is.covers());
        still.retainAll(was.first().equals(is.first()) ? before : Set.of());
        drop(was, still);
        add(is, still);
      }
    }
  }

  /**
   * @param still what it covered before: it stands where it stood
   */
  private void add(Was is, Set<Covered> still) {
    for (Covered one : is.covers()) {
      List<Was> all = covering.computeIfAbsent(one, c -> new ArrayList<>(1));
      if (still.contains(one)) {
        all.replaceAll(was -> was.id().equals(is.id()) ? is : was);
      } else {
        Instant before = all.isEmpty() ? null : all.get(0).first();
        all.add(is);
        all.sort(Was.ORDER);
        if (before != null && is.first().isBefore(before)) {
          all.forEach(other -> renewed(other.id()));
        }
        bySubject.computeIfAbsent(one.subject(), s -> new LinkedHashSet<>(2)).add(one);
      }
    }
    began = began == null || is.first().isBefore(began) ? is.first() : began;
  }

  private void drop(Was was, Set<Covered> still) {
    for (Covered one : was.covers()) {
      List<Was> all = still.contains(one) ? null : covering.get(one);
      if (all != null) {
        Instant before = all.get(0).first();
        List<Was> left = without(was, all);
        if (left == null) {
          covering.remove(one);
        }
        if (left != null && !left.get(0).first().equals(before)) {
          left.forEach(other -> renewed(other.id()));
        }
      }
    }
  }

  private static @Nullable List<Was> without(Was was, List<Was> all) {
    all.removeIf(other -> other.id().equals(was.id()));
    return all.isEmpty() ? null : all;
  }
}
