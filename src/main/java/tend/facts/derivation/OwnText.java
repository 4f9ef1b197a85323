package tend.facts.derivation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;
import tend.model.Interaction;
import tend.signals.Reading;

/** A row of the account's own and what its words say. */
record OwnText(Interaction row, Reading reading) {
  /** The rows of those that are meant, newest first, of texts that are given oldest first. */
  static List<Interaction> newest(List<OwnText> oldestFirst, Predicate<Reading> which) {
    List<Interaction> found = new ArrayList<>();
    for (int i = oldestFirst.size() - 1; i >= 0; i--) {
      if (which.test(oldestFirst.get(i).reading)) {
        found.add(oldestFirst.get(i).row);
      }
    }
    return Collections.unmodifiableList(found);
  }

  static List<Reading> readings(List<OwnText> texts) {
    List<Reading> readings = new ArrayList<>(texts.size());
    for (OwnText one : texts) {
      readings.add(one.reading);
    }
    return readings;
  }
}
