package tend.signals.topic;

import java.util.ArrayList;
import java.util.List;

/** A leading term and those that mostly stand where it stands. Used by one thread. */
record TermGroup(Term lead, List<Term> with) {
  private static final int MOST_WORDS = 3;
  private static final double OFTEN = 0.2;

  String key() {
    return lead.key();
  }

  /** The leading spelling and at most two that are common in it. */
  List<String> words() {
    List<String> words = new ArrayList<>(MOST_WORDS);
    words.add(lead.spelling());
    for (Term term : with) {
      if (term.people() >= OFTEN * lead.people()) {
        words.add(term.spelling());
        if (words.size() == MOST_WORDS) {
          break;
        }
      }
    }
    return words;
  }
}
