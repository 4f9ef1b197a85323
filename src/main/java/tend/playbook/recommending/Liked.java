package tend.playbook.recommending;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import tend.facts.Likers;
import tend.model.Chunks;

/**
 * The people who like of whom one candidate speaks, and who of them is named elsewhere anyway; only
 * those are looked at who came or of whom something changed. Used by one thread.
 */
final class Liked {
  private final Predicate<String> elsewhere;

  /** Whether each of them is, and how many are not. */
  private final Map<String, Boolean> known = new HashMap<>();

  private int free;
  private Chunks<Likers.Liker> people = Chunks.none();

  /**
   * @param elsewhere whether somebody is named elsewhere now
   */
  Liked(Predicate<String> elsewhere) {
    this.elsewhere = elsewhere;
  }

  /**
   * Whom a recommendation names.
   *
   * @param first some of them, the warmest first
   * @param all how many there are
   */
  record Named(List<Likers.Liker> first, int all) {}

  boolean isOf(String person) {
    return known.containsKey(person);
  }

  /** Something of those changed; they need not be any of these. */
  void look(Collection<String> changed) {
    for (String person : changed) {
      if (isOf(person)) {
        forget(person);
        look(person);
      }
    }
  }

  private void look(String person) {
    boolean is = elsewhere.test(person);
    known.put(person, is);
    free += is ? 0 : 1;
  }

  private void forget(String person) {
    free -= isFree(person) ? 1 : 0;
    known.remove(person);
  }

  private boolean isFree(String person) {
    return Boolean.FALSE.equals(known.get(person));
  }

  /** From now on it is these. */
  void become(List<Likers.Liker> likers) {
    Chunks<Likers.Liker> now = Chunks.of(likers);
    int head = people.sharedHead(now);
    int tail = people.sharedTail(now, Math.min(people.size(), now.size()) - head);
    people.subList(head, people.size() - tail).forEach(one -> forget(one.id()));
    now.subList(head, now.size() - tail).forEach(one -> look(one.id()));
    people = now;
  }

  /**
   * Who of them is free.
   *
   * @param taken who is named by others who speak of people who like
   */
  Named named(int most, Collection<String> taken) {
    int all = free;
    for (String one : taken) {
      all -= isFree(one) ? 1 : 0;
    }
    List<Likers.Liker> first = new ArrayList<>();
    for (int i = 0; i < people.size() && first.size() < Math.min(most, all); i++) {
      Likers.Liker one = people.get(i);
      if (isFree(one.id()) && !taken.contains(one.id())) {
        first.add(one);
      }
    }
    return new Named(first, all);
  }
}
