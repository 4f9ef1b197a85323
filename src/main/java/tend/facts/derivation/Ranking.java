package tend.facts.derivation;

import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tend.facts.Fan;
import tend.model.Chunks;

/**
 * Everybody who came, the warmest first, with the fact about each. Whoever moves shifts the places
 * of all between: the facts of the first places are made anew at once, those behind them when their
 * place is next read. Used by one thread; its lists may be read by all.
 */
final class Ranking {
  /** As many have the same fact in every list as long as nothing of it changed. */
  static final int KEPT_PLACES = 128;

  private static final Comparator<Person> WARMEST =
      (one, other) -> {
        int byLove = Double.compare(other.ranked, one.ranked);
        return byLove != 0 ? byLove : one.key().compareTo(other.key());
      };
  private Chunks<Person> people = Chunks.none();
  private Chunks<Fan> facts = Chunks.none();
  private @Nullable List<Fan> asked;

  /** Makes the fact about a person who stands at a place, from 1 on. */
  @FunctionalInterface
  interface Making {
    Fan fact(Person person, int place);
  }

  /** Begins anew with all. */
  void fill(List<Person> all, Making making, Changes changes) {
    Person[] sorted = all.toArray(Person[]::new);
    for (Person one : sorted) {
      one.ranked = one.love();
    }
    Arrays.sort(sorted, WARMEST);
    Fan[] made = new Fan[sorted.length];
    for (int i = 0; i < made.length; i++) {
      made[i] = making.fact(sorted[i], i + 1);
      know(sorted[i], made[i], changes);
    }
    people = Chunks.of(Arrays.asList(sorted));
    facts = Chunks.of(Arrays.asList(made));
    asked = null;
  }

  /** Makes the fact about that person anew; they are moved first where their love changed. */
  void renew(Person one, Making making, Changes changes) {
    Fan before = one.fan;
    if (before != null && one.ranked == one.love()) {
      int place = found(one);
      set(place, fact(one, place, making), changes);
      return;
    }
    int from = people.size();
    if (before != null) {
      from = found(one);
      people = people.without(from);
      facts = facts.without(from);
    }
    one.ranked = one.love();
    int to = -1 - found(one);
    Fan fact = fact(one, to, making);
    people = people.with(to, one);
    facts = facts.with(to, fact);
    asked = null;
    shifted(Math.min(from, to), Math.max(from, to), to, changes);
    know(one, fact, changes);
  }

  private static Fan fact(Person one, int place, Making making) {
    Fan before = one.fan;
    Fan fact = making.fact(one, place + 1);
    return before != null && before.equals(fact) ? before : fact;
  }

  private int found(Person one) {
    return Collections.binarySearch(people, one, WARMEST);
  }

  private void shifted(int first, int last, int moved, Changes changes) {
    for (int i = first; i <= last && i < facts.size() && i < KEPT_PLACES; i++) {
      if (i != moved) {
        set(i, facts.get(i).at(i + 1), changes);
      }
    }
  }

  /** Makes that the fact of who stands there; it may be the one that was known. */
  @SuppressWarnings("ReferenceEquality") // whether it is the very one
  private void set(int index, Fan fact, Changes changes) {
    if (facts.get(index) != fact) {
      asked = null;
      facts = facts.replaced(index, fact);
    }
    know(people.get(index), fact, changes);
  }

  @SuppressWarnings("ReferenceEquality") // whether it is the very one
  private static void know(Person person, Fan fact, Changes changes) {
    Fan before = person.fan;
    if (before != fact) {
      person.fan = fact;
      if (before != null) {
        changes.gone(before);
      }
      changes.come(fact);
    }
  }

  /** The facts as they are now; the same list until something changes. */
  List<Fan> list() {
    List<Fan> known = asked;
    if (known == null) {
      known = new Placed(facts);
      asked = known;
    }
    return known;
  }
}
