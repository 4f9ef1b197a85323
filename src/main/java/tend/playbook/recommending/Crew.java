package tend.playbook.recommending;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import tend.model.Covered;
import tend.model.Recommendation;
import tend.playbook.Match;

/**
 * What one rule takes together, by its subject, and what came of it. Used by one thread.
 *
 * @param <T> what is taken together
 */
abstract sealed class Crew<T> permits Sittings, Gathering {
  final Proposing proposing;

  /** In their order, and what is dealt with by each. */
  final List<T> ranked = new ArrayList<>();

  final List<Covered> covers = new ArrayList<>();
  private final TreeMap<String, Candidate> members = new TreeMap<>();
  private final Comparator<? super T> order;
  private List<Part<T>> parts = List.of();
  private String text = "";
  private int most;

  /** Between which places something changed since the last time, and how often. */
  private int first = Integer.MAX_VALUE;

  private int last;
  private int changes;

  /** Some of them as one. */
  record Part<T>(List<T> members, Recommendation what) {}

  Crew(Proposing proposing, Comparator<? super T> order) {
    this.proposing = proposing;
    this.order = order;
  }

  abstract T member(Candidate one);

  abstract Covered covered(Candidate one);

  /**
   * Takes them as one or several.
   *
   * @param rule of which they are, at least one
   * @param before what was made of them last; nothing where the rule said something else then
   */
  abstract List<Part<T>> taken(Match rule, List<Part<T>> before);

  private List<Part<T>> taken() {
    if (members.isEmpty()) {
      return List.of();
    }
    Match rule = members.firstEntry().getValue().match();
    boolean alike = rule.fired().text().equals(text) && rule.fired().most() == most;
    text = rule.fired().text();
    most = rule.fired().most();
    return taken(rule, alike ? parts : List.of());
  }

  void join(Candidate one) {
    Candidate before = members.put(one.subject(), one);
    if (before != null) {
      leave(member(before));
    }
    T member = member(one);
    int place = Collections.binarySearch(ranked, member, order);
    place = place < 0 ? -1 - place : place;
    ranked.add(place, member);
    covers.add(place, covered(one));
    changed(place);
  }

  @SuppressWarnings("ReferenceEquality") // the very one
  void leave(Candidate one) {
    if (members.get(one.subject()) == one) {
      members.remove(one.subject());
      leave(member(one));
    }
  }

  private void leave(T member) {
    int place = Collections.binarySearch(ranked, member, order);
    ranked.remove(place);
    covers.remove(place);
    changed(place);
  }

  private void changed(int place) {
    first = Math.min(first, place);
    last = Math.max(last, place);
    changes++;
  }

  /** The first place at which another may stand than the last time. */
  int first() {
    return first;
  }

  /** Behind that place all are the very ones of the last time, one after the other. */
  int last() {
    return last + changes; // a place is that of the moment: every other change may have moved it
  }

  /** Recommends anew what changed. */
  @SuppressWarnings("ReferenceEquality") // the very ones
  void settle(Delta delta) {
    List<Part<T>> now = taken();
    int most = Math.min(parts.size(), now.size());
    int head = 0;
    while (head < most && parts.get(head) == now.get(head)) {
      head++;
    }
    int tail = 0;
    while (tail < most - head && fromEnd(parts, tail) == fromEnd(now, tail)) {
      tail++;
    }
    parts.subList(head, parts.size() - tail).forEach(part -> delta.gone(part.what()));
    now.subList(head, now.size() - tail).forEach(part -> delta.come(part.what()));
    parts = now;
    first = Integer.MAX_VALUE;
    last = 0;
    changes = 0;
  }

  private static <T> T fromEnd(List<T> list, int place) {
    return list.get(list.size() - 1 - place);
  }
}
