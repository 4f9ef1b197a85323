package tend.signals.topic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Puts terms that mostly stand together into groups. May be asked again and again while texts come:
 * a term that got no more texts stays where it was as long as the same groups come before it, and
 * whoever leads a group again leaves the marks in its texts. Used by one thread.
 */
final class TermGroups {
  static final int NONE = -1;
  private static final int MOST = 40;
  private static final int BITS = Long.SIZE;
  private static final double MOSTLY = 0.6;

  /** What a term of fewer texts shares with others is counted anew each time. */
  private static final int MANY = 64;

  /** A bit for each term that leads, now or when this was last asked, in whose texts it is. */
  private long[] byText = new long[64];

  private final @Nullable Term[] leads = new Term[BITS];
  private final int[] marked = new int[BITS];

  /** The asking since which each has its bit. */
  private final int[] since = new int[BITS];

  private final List<TermGroup> all = new ArrayList<>();

  /** The bits of those who lead them, and of all who have one. */
  private long before;

  private long taken;
  private final Shared few = new Shared();
  private int asked;

  /** Where a term was put last. */
  static final class Place {
    private int asked;
    private final int size;
    private final long before;
    private final @Nullable Term lead;
    private final boolean close;

    /**
     * @param asked in which asking
     * @param size how many texts it had
     * @param before who led the groups that came before it
     * @param lead who leads its group; null where it is in none
     * @param close whether another group had as good a claim
     */
    private Place(int asked, int size, long before, @Nullable Term lead, boolean close) {
      this.asked = asked;
      this.size = size;
      this.before = before;
      this.lead = lead;
      this.close = close;
    }
  }

  /** In how many of a term's first texts each stands that has a bit, and in which first. */
  static final class Shared {
    private final int[] texts = new int[BITS];
    private final int[] met = new int[BITS];
    private final int[] since = new int[BITS];
    private int size;

    private void see(int i, long bits) {
      for (long left = bits; left != 0; left &= left - 1) {
        int bit = Long.numberOfTrailingZeros(left);
        if (texts[bit]++ == 0) {
          met[bit] = i;
        }
      }
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
        if (term.bit == NONE && taken == -1) { // too many lead who did not before
          forget();
          return of(ranked, texts);
        }
        lead(term);
      }
    }
    for (long left = taken & ~before; left != 0; left &= left - 1) {
      free(Long.numberOfTrailingZeros(left));
    }
    return List.copyOf(all);
  }

  private void begin(int texts) {
    if (texts > byText.length) {
      byText = Arrays.copyOf(byText, Math.max(texts, 2 * byText.length));
    }
    for (long left = taken; left != 0; left &= left - 1) {
      mark(Long.numberOfTrailingZeros(left));
    }
    all.clear();
    before = 0;
    asked++;
  }

  private void mark(int bit) {
    Term term = Objects.requireNonNull(leads[bit]);
    for (int i = marked[bit]; i < term.size(); i++) {
      byText[term.text(i)] |= 1L << bit;
    }
    marked[bit] = term.size();
  }

  private void free(int bit) {
    Term term = Objects.requireNonNull(leads[bit]);
    for (int i = 0; i < marked[bit]; i++) {
      byText[term.text(i)] &= ~(1L << bit);
    }
    term.bit = NONE;
    leads[bit] = null;
    taken &= ~(1L << bit);
  }

  /** As if it was never asked. */
  private void forget() {
    for (long left = taken; left != 0; left &= left - 1) {
      free(Long.numberOfTrailingZeros(left));
    }
    asked++;
  }

  private void lead(Term term) {
    if (term.bit == NONE) {
      int bit = Long.numberOfTrailingZeros(~taken);
      term.bit = bit;
      leads[bit] = term;
      marked[bit] = 0;
      since[bit] = asked;
      taken |= 1L << bit;
      mark(bit);
    }
    term.group = all.size();
    all.add(new TermGroup(term, new ArrayList<>(2)));
    before |= 1L << term.bit;
  }

  private Place place(Term term) {
    Place known = term.place;
    if (known == null
        || known.asked != asked - 1
        || known.size != term.size()
        || known.before != before
        || known.close) {
      return found(term);
    }
    known.asked = asked;
    return known;
  }

  /** The group in whose texts a term mostly stands; of several the first that it meets. */
  private Place found(Term term) {
    Shared shared = shared(term);
    int home = NONE;
    boolean close = false;
    for (TermGroup group : all) {
      int bit = group.lead().bit;
      if (shared.texts[bit] >= MOSTLY * term.size()) {
        int better = home == NONE ? 1 : shared.texts[bit] - shared.texts[home];
        better = better == 0 ? shared.met[home] - shared.met[bit] : better;
        close = better == 0 || (better < 0 && close);
        home = better > 0 ? bit : home;
      }
    }
    Term lead = home == NONE ? null : leads[home];
    return new Place(asked, term.size(), before, lead, close);
  }

  private Shared shared(Term term) {
    if (term.size() < MANY) {
      count(term, few, -1L, 0);
      return few;
    }
    Shared known = term.shared;
    if (known == null) {
      known = new Shared();
      term.shared = known;
    }
    long fresh = 0;
    for (long left = taken; left != 0; left &= left - 1) {
      int bit = Long.numberOfTrailingZeros(left);
      fresh |= known.since[bit] == since[bit] ? 0 : 1L << bit;
    }
    count(term, known, fresh, known.size);
    return known;
  }

  /**
   * Counts what is not counted yet.
   *
   * @param fresh the bits that are not counted at all
   * @param size in how many texts the others are
   */
  private void count(Term term, Shared shared, long fresh, int size) {
    for (long left = fresh; left != 0; left &= left - 1) {
      int bit = Long.numberOfTrailingZeros(left);
      shared.texts[bit] = 0;
      shared.since[bit] = since[bit];
    }
    for (int i = fresh == 0 ? size : 0; i < term.size(); i++) {
      shared.see(i, byText[term.text(i)] & (i < size ? fresh : -1L));
    }
    shared.size = term.size();
  }
}
