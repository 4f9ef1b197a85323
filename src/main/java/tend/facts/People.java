package tend.facts;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import tend.model.Interaction;

/** Everybody whom rows name, one object each, and who of them ever came. Not shared by threads. */
final class People {
  private final Map<String, Person> known;
  private final List<Person> came = new ArrayList<>();
  private final Ago ago;
  private final List<Person> touched = new ArrayList<>();

  People(Ago ago, int rows) {
    this.ago = ago;
    this.known = new HashMap<>(rows / 4);
  }

  /** What is kept of that person, whether or not they ever came. */
  Person of(String key) {
    Person person = known.get(key);
    if (person == null) {
      person = new Person(key);
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

  void touchWhoCame(String key) {
    Person person = known.get(key);
    if (person != null && person.came()) {
      touch(person);
    }
  }

  boolean anyTouched(Predicate<Person> which) {
    for (Person one : touched) {
      if (which.test(one)) {
        return true;
      }
    }
    return false;
  }

  /** Those of whom something may have changed since this was last asked. */
  List<Person> touched() {
    List<Person> all = List.copyOf(touched);
    for (Person one : all) {
      one.touched = false;
    }
    touched.clear();
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
