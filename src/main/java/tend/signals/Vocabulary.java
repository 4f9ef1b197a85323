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

  /** The share of the words of a text that any of the texts has. */
  double familiar(Style text) {
    int known = 0;
    for (long word : text.vocabulary()) {
      known += words.count(words.numberOf(word)) > 0 ? 1 : 0;
    }
    return share(known, text);
  }

  /**
   * The share of the words of one of the texts that another has, too.
   *
   * @param before how many words the texts before it have
   */
  double shared(Style text, int before) {
    int known = 0;
    for (int i = 0; i < text.vocabulary().length; i++) {
      known += words.count(words.number(before + i)) > 1 ? 1 : 0;
    }
    return share(known, text);
  }

  private static double share(int known, Style text) {
    int all = text.vocabulary().length;
    return all == 0 ? 1 : (double) known / all;
  }
}
