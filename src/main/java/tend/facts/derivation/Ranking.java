package tend.facts.derivation;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tend.facts.Fan;

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
  private Person[] people = new Person[0];
  private Fan[] facts = new Fan[0];
  private int size;
  private @Nullable List<Fan> asked;

  /** Begins anew with all. */
  void fill(List<Person> all) {
    asked = null;
    people = all.toArray(new Person[0]);
    size = people.length;
    facts = new Fan[size];
    for (Person one : people) {
      one.ranked = one.love();
    }
    Arrays.sort(people, WARMEST);
  }

  int size() {
    return size;
  }

  Person person(int index) {
    return people[index];
  }

  /** Where that person is, from 0 on; they are moved there first where their love changed. */
  int place(Person one, Changes changes) {
    boolean isNew = one.fan == null;
    if (!isNew && one.ranked == one.love()) {
      return found(one);
    }
    int from = size;
    if (!isNew) {
      from = found(one);
      cut(from);
    }
    one.ranked = one.love();
    int to = -1 - found(one);
    insert(to, one);
    shifted(Math.min(from, to), Math.max(from, to), to, changes);
    return to;
  }

  private int found(Person one) {
    return Arrays.binarySearch(people, 0, size, one, WARMEST);
  }

  private void cut(int at) {
    size--;
    System.arraycopy(people, at + 1, people, at, size - at);
    System.arraycopy(facts, at + 1, facts, at, size - at);
  }

  private void insert(int at, Person one) {
    if (size == people.length) {
      people = Arrays.copyOf(people, Math.max(8, size + size / 2));
      facts = Arrays.copyOf(facts, people.length);
    }
    System.arraycopy(people, at, people, at + 1, size - at);
    System.arraycopy(facts, at, facts, at + 1, size - at);
    people[at] = one;
    size++;
  }

  private void shifted(int first, int last, int moved, Changes changes) {
    for (int i = first; i <= last && i < size && i < KEPT_PLACES; i++) {
      if (i != moved) {
        set(i, facts[i].at(i + 1), changes);
      }
    }
  }

  /** Makes that the fact of who stands there; it may be the one that was known. */
  @SuppressWarnings("ReferenceEquality") // whether it is the very one
  void set(int index, Fan fact, Changes changes) {
    Fan before = people[index].fan;
    if (before != fact || facts[index] != fact) {
      asked = null;
      facts[index] = fact;
      people[index].fan = fact;
    }
    if (before != fact) {
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
      known = new Placed(Arrays.copyOf(facts, size));
      asked = known;
    }
    return known;
  }
}
