package tend.signals;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A leading term and those that mostly stand where it stands. Used once, by one thread.
 *
 * @param number its place among all, and its bit in {@code byText}
 */
record TermGroup(int number, Term lead, List<Term> with) {
  private static final int MOST = 40;
  private static final int MOST_WORDS = 3;
  private static final double MOSTLY = 0.6;
  private static final double OFTEN = 0.2;

  /**
   * At most {@value MOST} groups.
   *
   * @param ranked terms, the leading ones first
   * @param texts how many texts there are
   */
  static List<TermGroup> of(List<Term> ranked, int texts) {
    List<TermGroup> all = new ArrayList<>();
    long[] byText = new long[texts];
    for (Term term : ranked) {
      TermGroup home = home(term, byText, all);
      if (home != null) {
        home.with.add(term);
      } else if (all.size() < MOST) {
        all.add(found(all.size(), term, byText));
      }
    }
    return all;
  }

  private static TermGroup found(int number, Term lead, long[] byText) {
    for (int i = 0; i < lead.size(); i++) {
      byText[lead.text(i)] |= 1L << number;
    }
    return new TermGroup(number, lead, new ArrayList<>());
  }

  /** The group in whose texts a term mostly stands; of several the first that it meets. */
  private static @Nullable TermGroup home(Term term, long[] byText, List<TermGroup> all) {
    int[] shared = new int[all.size()];
    long[] met = new long[all.size()];
    for (int i = 0; i < term.size(); i++) {
      for (long left = byText[term.text(i)]; left != 0; left &= left - 1) {
        int group = Long.numberOfTrailingZeros(left);
        if (shared[group]++ == 0) {
          met[group] = i;
        }
      }
    }
    int home = -1;
    for (int group = 0; group < shared.length; group++) {
      boolean more = home < 0 || shared[group] > shared[home];
      boolean before = !more && shared[group] == shared[home] && met[group] < met[home];
      home = shared[group] >= MOSTLY * term.size() && (more || before) ? group : home;
    }
    return home < 0 ? null : all.get(home);
  }

  String key() {
    return lead.key();
  }

  /** The leading spelling and at most two that are common in it. */
  List<String> words() {
    List<String> words = new ArrayList<>(List.of(lead.spelling()));
    for (Term term : with) {
      if (words.size() < MOST_WORDS && term.people() >= OFTEN * lead.people()) {
        words.add(term.spelling());
      }
    }
    return words;
  }
}
