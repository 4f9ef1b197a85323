package tend.playbook.recommending;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tend.playbook.Match;
import tend.playbook.Playbook;

/** A few candidates that come and go, the most pressing first. Used by one thread. */
final class Rivals {
  private final List<Candidate> ranked = new ArrayList<>(2);

  void add(Candidate one) {
    int place = ranked.size();
    while (place > 0 && Candidate.RANK.compare(one, ranked.get(place - 1)) < 0) {
      place--;
    }
    ranked.add(place, one);
  }

  /** Takes away the candidate of that very match; false where it was not among them. */
  @SuppressWarnings("ReferenceEquality") // what fires twice is two
  boolean remove(Match match) {
    for (int i = 0; i < ranked.size(); i++) {
      if (ranked.get(i).match().fired() == match.fired()) {
        ranked.remove(i);
        return true;
      }
    }
    return false;
  }

  /** Takes away all of that playbook. */
  boolean removeAll(Playbook playbook) {
    return ranked.removeIf(one -> one.match().playbook().equals(playbook));
  }

  boolean isEmpty() {
    return ranked.isEmpty();
  }

  @Nullable Candidate first() {
    return ranked.isEmpty() ? null : ranked.get(0);
  }

  List<Candidate> ranked() {
    return ranked;
  }
}
