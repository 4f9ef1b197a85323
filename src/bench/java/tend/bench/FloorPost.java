package tend.bench;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tend.model.Interaction;
import tend.signals.Reading;

/** An own post and what came to it. */
@SuppressWarnings("ReferenceEquality") // each person is one object
final class FloorPost {
  final Interaction row;
  final long when;
  final @Nullable String format;
  final Reading said;

  /** Whether the pass came to it: a comment of the same second may stand before its post. */
  boolean seen;

  int early;
  int earlyAnswers;
  int firstComers;
  final FloorSoul[] first = new FloorSoul[3];

  /** Who came within seven days. */
  final Set<FloorSoul> people = new HashSet<>();

  FloorPost(Interaction row) {
    this.row = row;
    this.when = row.at().toEpochMilli();
    this.format = row.format();
    this.said = Reading.of(row.text());
  }

  boolean isFirstComer(FloorSoul who) {
    for (int i = 0; i < firstComers; i++) {
      if (first[i] == who) {
        return true;
      }
    }
    return false;
  }
}
