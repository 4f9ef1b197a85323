package tend.signals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Puts terms that mostly stand together into groups. May be asked again and again while texts come:
 * a term that got no more texts stays where it was as long as the same groups come before it. Used
 * by one thread.
 */
final class TermGroups {
  private static final int MOST = 40;
  private static final double MOSTLY = 0.6;

  /** A bit for each group of those now being made that a text is of. */
  private long[] byText = new long[64];

  private final List<TermGroup> all = new ArrayList<>();
  private final int[] shared = new int[MOST];
  private final int[] met = new int[MOST];
  private List<Term> leads = List.of();
  private int asked;

  /** Which of the groups of last time there are again, and whether there are others. */
  private long again;

  private boolean others;

  /** Where a term was put last. */
  static final class Place {
    private int asked;
    private final int size;
    private final int before;
    private final @Nullable Term lead;
    private final boolean close;

    /**
     * @param asked in which asking
     * @param size how many texts it had
     * @param before how many groups came before it
     * @param lead who leads its group; null where it is in none
     * @param close whether another group had as good a claim
     */
    private Place(int asked, int size, int before, @Nullable Term lead, boolean close) {
      this.asked = asked;
      this.size = size;
      this.before = before;
      this.lead = lead;
      this.close = close;
    }
  }

  /**
   * At most {@value MOST} groups.
   *
   * @param ranked terms, the leading ones first
   * @param texts how many texts there are
   */
  List<TermGroup> of(List<Term> ranked, int texts) {
    begin(texts);
    for (Term term : ranked) {
      Place place = place(term);
      term.place = place;
      if (place.lead != null) {
        all.get(place.lead.group).with().add(term);
      } else if (all.size() < MOST) {
        lead(term);
      }
    }
    for (Term lead : leads) {
      lead.groupBefore = -1;
    }
    leads = all.stream().map(TermGroup::lead).toList();
    for (Term lead : leads) {
      lead.groupBefore = lead.group;
    }
    return List.copyOf(all);
  }

  private void begin(int texts) {
    if (texts > byText.length) {
      byText = new long[Math.max(texts, 2 * byText.length)];
    } else {
      Arrays.fill(byText, 0, texts, 0);
    }
    all.clear();
    asked++;
    again = 0;
    others = false;
  }

  private void lead(Term term) {
    long bit = 1L << all.size();
    term.group = all.size();
    all.add(new TermGroup(term, new ArrayList<>()));
    for (int i = 0; i < term.size(); i++) {
      byText[term.text(i)] |= bit;
    }
    others |= term.groupBefore < 0;
    again |= term.groupBefore < 0 ? 0 : 1L << term.groupBefore;
  }

  private Place place(Term term) {
    Place known = term.place;
    int before = all.size();
    if (known == null
        || known.asked != asked - 1
        || known.size != term.size()
        || known.before != before
        || known.close
        || others
        || again != (1L << before) - 1) {
      return found(term, before);
    }
    known.asked = asked;
    return known;
  }

  /** The group in whose texts a term mostly stands; of several the first that it meets. */
  private Place found(Term term, int before) {
    share(term, before);
    int home = -1;
    boolean close = false;
    for (int group = 0; group < before; group++) {
      if (shared[group] >= MOSTLY * term.size()) {
        int better = home < 0 ? 1 : shared[group] - shared[home];
        better = better == 0 ? met[home] - met[group] : better;
        close = better == 0 || (better < 0 && close);
        home = better > 0 ? group : home;
      }
    }
    return new Place(asked, term.size(), before, home < 0 ? null : all.get(home).lead(), close);
  }

  /** Counts with which groups it shares how many texts, and in which of its texts it meets them. */
  private void share(Term term, int before) {
    Arrays.fill(shared, 0, before, 0);
    for (int i = 0; i < term.size(); i++) {
      for (long left = byText[term.text(i)]; left != 0; left &= left - 1) {
        int group = Long.numberOfTrailingZeros(left);
        if (shared[group]++ == 0) {
          met[group] = i;
        }
      }
    }
  }
}
