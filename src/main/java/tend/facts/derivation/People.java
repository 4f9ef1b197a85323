package tend.facts.derivation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tend.model.Interaction;

/** Everybody whom rows name, one object each, and who of them ever came. Not shared by threads. */
final class People {
  private final Map<String, Person> known;
  private @Nullable Person[] byNumber;
  private final List<Person> came = new ArrayList<>();
  private final Ago ago;
  private List<Person> touched = new ArrayList<>();

  /**
   * @param people no fewer than will be named by number at first
   */
  People(Ago ago, int people) {
    this.ago = ago;
    this.known = new HashMap<>(people + people / 3 + 1);
    this.byNumber = new Person[people];
  }

  /** The author of a row, by a number that only rows by the same author have. */
  Person author(int number, Interaction row) {
    if (number >= byNumber.length) {
      byNumber = Arrays.copyOf(byNumber, number + number / 2 + 16);
    }
    Person person = byNumber[number];
    if (person == null) {
      person = of(row.author());
      byNumber[number] = person;
    }
    return person;
  }

  /** What is kept of that person, whether or not they ever came. */
  Person of(String key) {
    Person person = known.get(key);
    if (person == null) {
      person = new Person(key, known.size());
      known.put(key, person);
    }
    return person;
  }

  /** The same of somebody of whom something may have changed. */
  Person touched(String key) {
    Person person = of(key);
    touch(person);
    return person;
  }

  void touch(Person person) {
    if (!person.touched) {
      person.touched = true;
      touched.add(person);
    }
  }

  void touchWhoCame(Person person) {
    if (person.came()) {
      touch(person);
    }
  }

  /** Those of whom something may have changed, without forgetting them. */
  List<Person> touchedSoFar() {
    return List.copyOf(touched);
  }

  /** Those of whom something may have changed since this was last asked. */
  List<Person> touched() {
    List<Person> all = touched;
    for (Person one : all) {
      one.touched = false;
    }
    touched = new ArrayList<>();
    return all;
  }

  void met(Person person, Interaction one) {
    if (!person.came()) {
      came.add(person);
    }
    person.met(one, ago);
  }

  /** Everybody who came, in the order in which they first did. */
  List<Person> all() {
    return Collections.unmodifiableList(came);
  }
}
