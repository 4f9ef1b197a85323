package tend.facts;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tend.model.Interaction;

/** Everybody whom rows name, one object each, and who of them ever came. Not shared by threads. */
final class People {
  private final Map<String, Person> known;
  private final List<Person> came = new ArrayList<>();
  private final Ago ago;

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

  /** Only of who ever came. */
  @Nullable Person whoCame(String key) {
    Person person = known.get(key);
    return person != null && person.came() ? person : null;
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
