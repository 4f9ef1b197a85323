package tend.signals.topic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tend.signals.words.Distinct;

/**
 * A word that recurs, or two that stand near each other, and in which texts they stand. Used once,
 * by one thread.
 */
final class Term {
  private static final double NAMED = 0.2;

  /** So few texts more are held against those before them, and else all are counted anew. */
  private static final int FEW = 4;

  final Term first;

  /** Null for a single word. */
  final @Nullable Term second;

  private final String root;
  private int[] texts = new int[4];
  private int size;
  private int called;
  private int people;
  private int counted;

  /** The spelling that came first, and how often it came. */
  private final String seen;

  private final String seenBehind;
  private int seenSo;
  private Map<String, Integer> otherwise = Map.of();
  private boolean left;
  private @Nullable String key;
  private @Nullable String spelling;

  /** Where it was put among the groups of terms, and the group and the bit of one that leads. */
  TermGroups.@Nullable Place place;

  TermGroups.@Nullable Shared shared;
  int group;
  int bit = TermGroups.NONE;

  /** The pairs of several texts that it is a word of. */
  List<Term> pairs = List.of();

  /** Whether it is among those ranked, and of how many people and texts it was then. */
  boolean isListed;

  int rankedBy;
  int rankedIn;

  /** What it was last found to be, and whether that has to be found anew. */
  boolean wasCommon;

  boolean wasName;
  boolean isTouched;

  private Term(String root, @Nullable Term first, @Nullable Term second, String seen, String then) {
    this.root = root;
    this.first = first == null ? this : first;
    this.second = second;
    this.seen = seen;
    this.seenBehind = then;
  }

  static Term of(String root, String seen) {
    return new Term(root, null, null, seen, "");
  }

  /** That and the next one as a pair. */
  static Term ofPair(Term first, Term next, String seenFirst, String seenNext) {
    return new Term("", first, next, seenFirst, seenNext);
  }

  /** Stays the same as long as its words do. */
  String key() {
    if (second == null) {
      return root;
    }
    String known = key;
    if (known == null) {
      known = first.root + " " + second.root;
      key = known;
    }
    return known;
  }

  /** It stands in that text; only where it stands first counts. */
  void stands(int text, String word, String behind, boolean isCalled) {
    if (size > 0 && texts[size - 1] == text) {
      return;
    }
    if (size == texts.length) {
      texts = Arrays.copyOf(texts, 2 * size);
    }
    texts[size++] = text;
    spelling = null;
    called += isCalled ? 1 : 0;
    if (word.equals(seen) && behind.equals(seenBehind)) {
      seenSo++;
    } else {
      otherwise = otherwise.isEmpty() ? new HashMap<>() : otherwise;
      otherwise.merge(spelling(word, behind), 1, Integer::sum);
    }
  }

  private static String spelling(String word, String behind) {
    return behind.isEmpty() ? word : word + " " + behind;
  }

  /** As most write it; of several the first in the order of the alphabet. */
  String spelling() {
    String known = spelling;
    if (known == null) {
      known = mostly();
      spelling = known;
    }
    return known;
  }

  private String mostly() {
    String most = spelling(seen, seenBehind);
    int times = seenSo;
    for (Map.Entry<String, Integer> one : otherwise.entrySet()) {
      int here = one.getValue();
      if (here > times || (here == times && one.getKey().compareTo(most) < 0)) {
        most = one.getKey();
        times = here;
      }
    }
    return most;
  }

  /** In how many texts it stands. */
  int size() {
    return size;
  }

  /** The number of one of these texts, in the order of the texts. */
  int text(int i) {
    return texts[i];
  }

  /** Whether it stands in enough texts to be of several people. */
  boolean isOfSeveral() {
    return size >= Topics.LEAST_PEOPLE;
  }

  /** Whether it stands in that text. */
  boolean standsIn(int text) {
    return Arrays.binarySearch(texts, 0, size, text) >= 0;
  }

  /** Counts who wrote these texts, where there are more since it was last counted. */
  void count(Writers writers, Distinct distinct) {
    if (counted > 0 && size - counted <= FEW) {
      for (int i = counted; i < size; i++) {
        people += isFirst(texts[i], writers) ? 1 : 0;
      }
    } else if (counted < size) {
      distinct.begin();
      for (int i = 0; i < size; i++) {
        distinct.see(writers.of(texts[i]));
      }
      people = distinct.count();
    }
    counted = size;
  }

  /** Whether it stands in no text before by the same writer. */
  private boolean isFirst(int text, Writers writers) {
    int before = writers.before(text);
    while (before >= texts[0] && !standsIn(before)) {
      before = writers.before(before);
    }
    return before < texts[0];
  }

  int people() {
    return people;
  }

  /** A word that often follows a greeting is somebody's name. */
  boolean isName() {
    return called >= Topics.LEAST_PEOPLE && called >= NAMED * size;
  }

  /** Whether it or one of its words is somebody's name. */
  boolean isOfAName() {
    return isName() || first.isName() || (second != null && second.isName());
  }

  /** Adds a pair of several texts that it is a word of. */
  void add(Term pair) {
    pairs = pairs.isEmpty() ? new ArrayList<>(4) : pairs;
    pairs.add(pair);
  }

  /** Whether both words of the pair may make topics. */
  boolean isOfThoseLeft() {
    return first.left && second != null && second.left;
  }

  /** Whether it may make a topic. */
  boolean isLeft() {
    return left;
  }

  void leave(boolean stays) {
    left = stays;
  }
}
