package tend.signals;

import java.util.List;

/** The words of several texts and how many of these have each. Used by one thread at a time. */
final class Vocabulary {
  private final Frequencies words;

  Vocabulary(List<Style> all) {
    this.words = Frequencies.of(all, Style::vocabulary);
  }

  int size() {
    return words.size();
  }

  /** The share of the words of a text that at least so many of the texts have. */
  double familiar(Style text, int least) {
    int known = 0;
    for (long word : text.vocabulary()) {
      known += words.count(words.numberOf(word)) >= least ? 1 : 0;
    }
    int all = text.vocabulary().length;
    return all == 0 ? 1 : (double) known / all;
  }
}
