package tend.signals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

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
  private List<Term> last = List.of();

  private final Distinct distinct = new Distinct();
  private int[] writers = new int[128];

  /** The numbers of all words, text after text, and where each text's begin. */
  private int[] words = new int[512];

  private int[] begins = new int[128];
  private int length;

  int size() {
    return texts.size();
  }

  /**
   * Adds a text.
   *
   * @param writer who wrote it, from 0 on
   */
  void add(ContentWords text, int writer) {
    int number = texts.size();
    reserve(number, text.size());
    writers[number] = writer;
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
    }
    pairs(number);
  }

  private void reserve(int number, int more) {
    if (number == writers.length) {
      writers = Arrays.copyOf(writers, 2 * number);
      begins = Arrays.copyOf(begins, 2 * number);
    }
    if (length + more > words.length) {
      words = Arrays.copyOf(words, Math.max(2 * words.length, length + more));
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
    }
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
    List<Term> all = mostUsed();
    int singles = all.size();
    for (Term pair : recurringPairs) {
      pair.leave(pair.isOfThoseLeft());
      if (pair.isLeft()) {
        all.add(pair);
      }
    }
    for (Term term : all) {
      term.count(writers, distinct);
      term.leave(isOfSeveral(term) && !isTooCommon(term, people) && !term.isOfAName());
    }
    for (Term pair : all.subList(singles, all.size())) {
      if (pair.isLeft()) {
        settle(pair, Objects.requireNonNull(pair.second), people);
      }
    }
    last = inOrder(all);
    return last;
  }

  private static int rank(Term one, Term other) {
    int byPeople = Integer.compare(other.people(), one.people());
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
      }
      term.isListed = false;
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
    boolean forFirst = standsFor(pair, pair.first, people);
    boolean forSecond = standsFor(pair, second, people);
    if (!forFirst && !forSecond) {
      pair.leave(false);
    }
  }

  private static boolean standsFor(Term pair, Term single, int people) {
    boolean mostly = 2 * pair.people() >= single.people();
    if (mostly) {
      single.leave(false);
    }
    return mostly || isTooCommon(single, people);
  }
}
