package tend.signals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * The words and pairs of several texts that may make a topic: of several people, and neither what
 * everybody says nor a name. Used once, by one thread.
 */
final class Terms {
  private static final int MOST_TERMS = 4_000;
  private static final int ENOUGH_PEOPLE = 20;
  private static final double TOO_COMMON = 0.25;
  private static final Comparator<Term> RANK =
      Comparator.comparingInt((Term t) -> -t.people()).thenComparing(Term::key);

  private final List<ContentWords> texts;
  private final int[] writers;
  private final int people;
  private final Numbering roots = new Numbering(256);
  private final Numbering pairs = new Numbering(256);
  private final List<Term> singleTerms = new ArrayList<>();
  private final List<Term> pairTerms = new ArrayList<>();

  /** The numbers of all words, text after text. */
  private int[] words = new int[256];

  /**
   * @param writers by text, numbered from 0 on
   * @param people how many wrote
   */
  Terms(List<ContentWords> texts, int[] writers, int people) {
    this.texts = texts;
    this.writers = writers;
    this.people = people;
  }

  /** Most people first; ties by key. */
  List<Term> ranked() {
    words();
    keepMostUsed();
    pairs();
    List<Term> all = leading();
    all.sort(RANK);
    return all;
  }

  private void words() {
    int length = 0;
    for (int i = 0; i < texts.size(); i++) {
      ContentWords text = texts.get(i);
      if (length + text.size() > words.length) {
        words = Arrays.copyOf(words, Math.max(2 * words.length, length + text.size()));
      }
      for (int k = 0; k < text.size(); k++) {
        int number = roots.of(text.key(k));
        if (number == singleTerms.size()) {
          singleTerms.add(Term.of(text.root(k), text.seen(k)));
        }
        singleTerms.get(number).stands(i, text.seen(k), "", text.isCalled(k));
        words[length++] = number;
      }
    }
  }

  /** The words used in most texts: rare ones make no topic, and the rest is bounded. */
  private void keepMostUsed() {
    List<Term> most = new ArrayList<>();
    for (Term term : singleTerms) {
      term.leave(term.size() >= Topics.LEAST_PEOPLE);
      if (term.isLeft()) {
        most.add(term);
      }
    }
    if (most.size() > MOST_TERMS) {
      most.sort(Comparator.comparingInt((Term t) -> -t.size()).thenComparing(Term::key));
      most.subList(MOST_TERMS, most.size()).forEach(term -> term.leave(false));
    }
  }

  private void pairs() {
    int at = 0;
    for (int i = 0; i < texts.size(); i++) {
      ContentWords text = texts.get(i);
      for (int k = 0; k < text.size(); k++, at++) {
        if (text.isPair(k)) {
          Term one = singleTerms.get(words[at]);
          Term next = singleTerms.get(words[at + 1]);
          if (one.isLeft() && next.isLeft()) {
            pair(text, k, Keys.ofTwo(words[at], words[at + 1]), one, next)
                .stands(i, text.seen(k), text.seen(k + 1), text.isCalled(k));
          }
        }
      }
    }
  }

  private Term pair(ContentWords text, int k, long key, Term one, Term next) {
    int number = pairs.of(key);
    if (number == pairTerms.size()) {
      pairTerms.add(Term.ofPair(one, next, text.seen(k), text.seen(k + 1)));
    }
    return pairTerms.get(number);
  }

  private List<Term> leading() {
    List<Term> all = new ArrayList<>(pairTerms);
    for (Term term : singleTerms) {
      if (term.isLeft()) {
        all.add(term);
      }
    }
    Distinct distinct = new Distinct();
    for (Term term : all) {
      if (term.size() >= Topics.LEAST_PEOPLE) {
        term.count(writers, distinct);
      }
      term.leave(term.people() >= Topics.LEAST_PEOPLE && !isTooCommon(term) && !isOfAName(term));
    }
    List<Term> left = new ArrayList<>(pairTerms);
    left.removeIf(pair -> !pair.isLeft());
    left.forEach(this::settle);
    all.removeIf(term -> !term.isLeft());
    return all;
  }

  private static boolean isOfAName(Term term) {
    Term second = term.second;
    return term.isName() || term.first.isName() || (second != null && second.isName());
  }

  private boolean isTooCommon(Term term) {
    return people >= ENOUGH_PEOPLE && term.people() > TOO_COMMON * people;
  }

  /** A pair stands for its words where they mostly stand together, and else for nothing new. */
  private void settle(Term pair) {
    Term second = pair.second;
    boolean forFirst = standsFor(pair, pair.first);
    boolean forSecond = second != null && standsFor(pair, second);
    if (!forFirst && !forSecond) {
      pair.leave(false);
    }
  }

  private boolean standsFor(Term pair, Term single) {
    boolean mostly = 2 * pair.people() >= single.people();
    if (mostly) {
      single.leave(false);
    }
    return mostly || isTooCommon(single);
  }
}
