package tend.signals.topic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tend.signals.words.ContentWords;
import tend.signals.words.Distinct;
import tend.signals.words.Keys;
import tend.signals.words.Numbering;

/**
 * The words and pairs of several texts that may make a topic: of several people, and neither what
 * everybody says nor a name. Fed text by text; may be asked in between. Used by one thread.
 */
final class Terms {
  private static final int MOST_TERMS = 4_000;
  private static final int ENOUGH_PEOPLE = 20;
  private static final double TOO_COMMON = 0.25;
  private static final Comparator<Term> RANK = Terms::rank; // asked of most pairs
  private static final Comparator<Term> USE =
      Comparator.comparingInt((Term t) -> -t.size()).thenComparing(Term::key);

  private final List<ContentWords> texts = new ArrayList<>();
  private final Numbering roots = new Numbering(128);
  private final Numbering pairs = new Numbering(128);
  private final List<Term> singleTerms = new ArrayList<>();

  /**
   * Null for a pair that came but once, as most do; of each the text and the word it began with.
   */
  private final List<@Nullable Term> pairTerms = new ArrayList<>();

  private int[] firstPairs = new int[256];

  /** Of all these those of several texts: the others make no topic and are far more. */
  private final List<Term> recurring = new ArrayList<>();

  private final List<Term> recurringPairs = new ArrayList<>();

  /** Those that were ranked last, in that order: it changes little. */
  private List<Term> last = new ArrayList<>();

  /**
   * Whether any of them is another or in another place than when asked before, or in more texts.
   */
  private boolean changed;

  /** By how many people they were; below 0 before any were. */
  private int lastPeople = -1;

  /** Words of which something changed since, and what was found to be too common. */
  private final List<Term> touched = new ArrayList<>();

  private final List<Term> common = new ArrayList<>();
  private final Distinct distinct = new Distinct();
  private final Writers writers = new Writers();

  /** The numbers of all words, text after text, and where each text's begin. */
  private int[] words = new int[512];

  private int[] begins = new int[128];
  private int length;

  int size() {
    return texts.size();
  }

  /** The last text before that one by the same writer; below 0 for none. */
  int before(int text) {
    return writers.before(text);
  }

  /**
   * Adds a text.
   *
   * @param writer who wrote it, from 0 on
   */
  void add(ContentWords text, int writer) {
    int number = texts.size();
    reserve(number, text.size());
    writers.add(writer);
    begins[number] = length;
    texts.add(text);
    for (int k = 0; k < text.size(); k++) {
      Term term = single(text, k);
      boolean rare = !term.isOfSeveral();
      term.stands(number, text.seen(k), "", text.isCalled(k));
      if (rare && term.isOfSeveral()) {
        recurring.add(term);
        pairsBefore(number, term);
      }
      touch(term);
    }
    pairs(number);
  }

  private void reserve(int number, int more) {
    if (number == begins.length) {
      begins = Arrays.copyOf(begins, 2 * number);
    }
    if (length + more > words.length) {
      words = Arrays.copyOf(words, Math.max(2 * words.length, length + more));
    }
  }

  /** Something of that word changed. */
  private void touch(Term single) {
    if (lastPeople >= 0 && !single.isTouched && single.isOfSeveral()) {
      single.isTouched = true;
      touched.add(single);
    }
  }

  private Term single(ContentWords text, int k) {
    int number = roots.of(text.key(k));
    if (number == singleTerms.size()) {
      singleTerms.add(Term.of(text.root(k), text.seen(k)));
    }
    words[length++] = number;
    return singleTerms.get(number);
  }

  /** A word that is of several texts from now on makes pairs in those before, too. */
  private void pairsBefore(int number, Term term) {
    for (int i = 0; i < term.size(); i++) {
      int text = term.text(i);
      if (text < number) {
        pairsOf(text, term);
      }
    }
  }

  private void pairsOf(int text, Term term) {
    for (int k = 0; k < texts.get(text).size(); k++) {
      if (texts.get(text).isPair(k)) {
        Term one = singleTerms.get(words[begins[text] + k]);
        Term next = singleTerms.get(words[begins[text] + k + 1]);
        if (one.equals(term) ? next.isOfSeveral() : next.equals(term) && one.isOfSeveral()) {
          pair(text, k, one, next);
        }
      }
    }
  }

  private void pairs(int text) {
    ContentWords said = texts.get(text);
    for (int k = 0; k < said.size(); k++) {
      if (said.isPair(k)) {
        Term one = singleTerms.get(words[begins[text] + k]);
        Term next = singleTerms.get(words[begins[text] + k + 1]);
        if (one.isOfSeveral() && next.isOfSeveral()) {
          pair(text, k, one, next);
        }
      }
    }
  }

  private void pair(int text, int k, Term one, Term next) {
    ContentWords said = texts.get(text);
    int at = begins[text] + k;
    int number = pairs.of(Keys.ofTwo(words[at], words[at + 1]));
    if (number == pairTerms.size()) {
      firstPair(number, text, k);
      return;
    }
    Term pair = pairTerms.get(number);
    if (pair == null) {
      pair = ofFirst(number, one, next);
      pairTerms.set(number, pair);
    }
    boolean rare = !pair.isOfSeveral();
    pair.stands(text, said.seen(k), said.seen(k + 1), said.isCalled(k));
    if (rare && pair.isOfSeveral()) {
      recurringPairs.add(pair);
      one.add(pair);
      next.add(pair);
    }
    touch(one);
    touch(next);
  }

  private void firstPair(int number, int text, int k) {
    pairTerms.add(null);
    if (2 * number == firstPairs.length) {
      firstPairs = Arrays.copyOf(firstPairs, 2 * firstPairs.length);
    }
    firstPairs[2 * number] = text;
    firstPairs[2 * number + 1] = k;
  }

  private Term ofFirst(int number, Term one, Term next) {
    int text = firstPairs[2 * number];
    int k = firstPairs[2 * number + 1];
    ContentWords said = texts.get(text);
    Term pair = Term.ofPair(one, next, said.seen(k), said.seen(k + 1));
    pair.stands(text, said.seen(k), said.seen(k + 1), said.isCalled(k));
    return pair;
  }

  /**
   * Most people first; ties by key.
   *
   * @param people how many there are who wrote
   */
  List<Term> ranked(int people) {
    changed = false;
    boolean known = lastPeople >= 0 && recurring.size() <= MOST_TERMS;
    if (known && people >= lastPeople && isEnough(people) == isEnough(lastPeople)) {
      renew(people);
    } else {
      anew(people);
    }
    lastPeople = people;
    touched.forEach(term -> term.isTouched = false);
    touched.clear();
    return last;
  }

  /** Whether those ranked last are others than those before, or stand elsewhere. */
  boolean isChanged() {
    return changed;
  }

  private static boolean isEnough(int people) {
    return people >= ENOUGH_PEOPLE;
  }

  private void anew(int people) {
    changed = true;
    List<Term> all = mostUsed();
    int singles = all.size();
    for (Term pair : recurringPairs) {
      pair.leave(pair.isOfThoseLeft());
      if (pair.isLeft()) {
        all.add(pair);
      }
    }
    common.clear();
    for (Term term : all) {
      term.wasCommon = false;
      term.leave(isFit(term, people));
    }
    for (Term pair : all.subList(singles, all.size())) {
      if (pair.isLeft()) {
        settle(pair, second(pair), people);
      }
    }
    last = inOrder(all);
  }

  private static Term second(Term pair) {
    return Objects.requireNonNull(pair.second);
  }

  /** Whether it may make a topic as far as itself is concerned. */
  private boolean isFit(Term term, int people) {
    term.count(writers, distinct);
    term.wasName = term.isName();
    if (isTooCommon(term, people)) {
      if (!term.wasCommon) {
        common.add(term);
      }
      term.wasCommon = true;
      return false;
    }
    return isOfSeveral(term) && !term.isOfAName();
  }

  /** Ranks those anew of which something changed. */
  private void renew(int people) {
    common.removeIf(term -> isCommonNoMore(term, people));
    for (int i = 0; i < touched.size(); i++) { // some touch others
      Term one = touched.get(i);
      if (one.wasName != one.isName()) {
        one.pairs.forEach(this::touchBoth);
      }
      renew(one, people);
    }
  }

  private boolean isCommonNoMore(Term term, int people) {
    if (isTooCommon(term, people)) {
      return false;
    }
    term.wasCommon = false;
    if (term.second == null) {
      touch(term);
    } else {
      touchBoth(term);
    }
    return true;
  }

  private void touchBoth(Term pair) {
    touch(pair.first);
    touch(second(pair));
  }

  private void renew(Term single, int people) {
    boolean left = isFit(single, people);
    for (Term pair : single.pairs) {
      pair.first.count(writers, distinct);
      second(pair).count(writers, distinct);
      boolean fit = isFit(pair, people);
      left &= !(fit && isMostOf(pair, single));
      pair.leave(
          fit && (standsFor(pair, pair.first, people) || standsFor(pair, second(pair), people)));
      list(pair);
    }
    single.leave(left);
    list(single);
  }

  /** Puts it where it belongs among those ranked. */
  private void list(Term term) {
    changed |= term.isListed != term.isLeft() || (term.isListed && term.rankedIn != term.size());
    term.rankedIn = term.size();
    if (term.isListed && (!term.isLeft() || term.rankedBy != term.people())) {
      last.remove(Collections.binarySearch(last, term, RANK));
      term.isListed = false;
    }
    if (term.isLeft() && !term.isListed) {
      term.isListed = true;
      term.rankedBy = term.people();
      last.add(-1 - Collections.binarySearch(last, term, RANK), term);
    }
  }

  private static int rank(Term one, Term other) {
    int byPeople = Integer.compare(other.rankedBy, one.rankedBy);
    return byPeople != 0 ? byPeople : one.key().compareTo(other.key());
  }

  /** Those left; quick, since most stand where they stood. */
  private List<Term> inOrder(List<Term> all) {
    List<Term> ranked = new ArrayList<>(all.size());
    for (Term term : last) {
      term.isListed = term.isLeft();
      if (term.isListed) {
        ranked.add(term);
      }
    }
    for (Term term : all) {
      if (term.isLeft() && !term.isListed) {
        ranked.add(term);
        term.isListed = true;
      }
      term.rankedBy = term.people();
      term.rankedIn = term.size();
    }
    ranked.sort(RANK);
    return ranked;
  }

  /** The words used in most texts: rare ones make no topic, and the rest is bounded. */
  private List<Term> mostUsed() {
    List<Term> most = new ArrayList<>(recurring.size() + recurringPairs.size());
    for (Term term : recurring) {
      term.leave(true);
      most.add(term);
    }
    if (most.size() > MOST_TERMS) {
      most.sort(USE);
      List<Term> rest = most.subList(MOST_TERMS, most.size());
      rest.forEach(term -> term.leave(false));
      rest.clear();
    }
    return most;
  }

  private static boolean isOfSeveral(Term term) {
    return term.people() >= Topics.LEAST_PEOPLE;
  }

  private static boolean isTooCommon(Term term, int people) {
    return people >= ENOUGH_PEOPLE && term.people() > TOO_COMMON * people;
  }

  /** A pair stands for its words where they mostly stand together, and else for nothing new. */
  private static void settle(Term pair, Term second, int people) {
    boolean stands = standsFor(pair, pair.first, people) || standsFor(pair, second, people);
    pair.leave(stands);
    for (Term single : List.of(pair.first, second)) {
      if (isMostOf(pair, single)) {
        single.leave(false);
      }
    }
  }

  private static boolean standsFor(Term pair, Term single, int people) {
    return isMostOf(pair, single) || isTooCommon(single, people);
  }

  private static boolean isMostOf(Term pair, Term single) {
    return 2 * pair.people() >= single.people();
  }
}
