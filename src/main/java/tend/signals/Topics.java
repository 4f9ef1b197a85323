package tend.signals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/**
 * Finds what several people speak of, by the words that recur: single words and pairs, counted by
 * people and not by rows, words that mostly stand together taken as one topic. What a quarter of
 * all people use is the page's own subject and no topic. The same texts give the same topics in the
 * same order; time grows with the words, and the vocabulary is bounded.
 */
public final class Topics {
  /** Fewer people make no topic. */
  public static final int LEAST_PEOPLE = 3;

  private static final int MOST_TOPICS = 40;
  private static final int MOST_TERMS = 4_000;
  private static final int ENOUGH_PEOPLE = 20;
  private static final double TOO_COMMON = 0.25;
  private static final double MOSTLY = 0.6;
  private static final double OFTEN = 0.2;
  private static final double NAMED = 0.2;

  private Topics() {}

  /**
   * A text and who wrote it.
   *
   * @param person the key of who wrote it
   */
  public record Said<T>(String person, String text, T source) {}

  /**
   * A topic.
   *
   * @param key stays the same as long as the topic's leading word does
   * @param words how people write it, the leading word or pair first, at most three
   * @param sources what was said about it, in the order given
   */
  public record Found<T>(String key, List<String> words, List<T> sources) {
    public Found {
      words = List.copyOf(words);
      sources = List.copyOf(sources);
    }
  }

  /** The topics, those of most people first; ties by key. */
  public static <T> List<Found<T>> in(List<Said<T>> said) {
    return new Reading<>(said).topics();
  }

  /** A word or pair and where it stands. */
  private static final class Term {
    final String key;
    final boolean pair;
    final List<Integer> texts = new ArrayList<>();
    final Set<String> people = new HashSet<>();
    final Map<String, Integer> spellings = new TreeMap<>();
    private int called;

    Term(String key) {
      this.key = key;
      this.pair = key.indexOf(' ') > 0;
    }

    void stands(int text, String person, String spelling, boolean isCalled) {
      if (texts.isEmpty() || texts.get(texts.size() - 1) != text) {
        called += isCalled ? 1 : 0;
        texts.add(text);
        people.add(person);
        spellings.merge(spelling, 1, Integer::sum);
      }
    }

    /** A word that often follows a greeting is somebody's name. */
    boolean isName() {
      return called >= LEAST_PEOPLE && called >= NAMED * texts.size();
    }

    String spelling() {
      return spellings.entrySet().stream()
          .max(
              Map.Entry.<String, Integer>comparingByValue()
                  .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
          .orElseThrow()
          .getKey();
    }
  }

  /** A leading term, those that mostly stand where it stands, and the texts of all. */
  private static final class Cluster {
    final Term lead;
    final List<Term> with = new ArrayList<>();

    Cluster(Term lead) {
      this.lead = lead;
    }

    /** The leading spelling and at most two that are common in it. */
    List<String> words() {
      List<String> words = new ArrayList<>(List.of(lead.spelling()));
      with.stream()
          .filter(t -> t.people.size() >= OFTEN * lead.people.size())
          .limit(2)
          .forEach(t -> words.add(t.spelling()));
      return words;
    }
  }

  private static final class Reading<T> {
    private final List<Said<T>> said;
    private final List<List<ContentWords.Word>> words = new ArrayList<>();
    private final int people;

    Reading(List<Said<T>> said) {
      this.said = said;
      Set<String> all = new HashSet<>();
      for (Said<T> one : said) {
        words.add(ContentWords.of(one.text()));
        all.add(one.person());
      }
      this.people = all.size();
    }

    List<Found<T>> topics() {
      Set<String> common = mostUsed();
      Map<String, Term> terms = new HashMap<>();
      for (int i = 0; i < said.size(); i++) {
        collect(i, common, terms);
      }
      List<Found<T>> found = new ArrayList<>();
      for (Cluster one : clusters(leading(terms))) {
        found.add(found(one));
      }
      return found;
    }

    /** The words used in most texts: rare ones make no topic, and the rest is bounded. */
    private Set<String> mostUsed() {
      Map<String, Integer> texts = new HashMap<>();
      for (List<ContentWords.Word> text : words) {
        Set<String> once = new HashSet<>();
        text.forEach(w -> once.add(w.root()));
        once.forEach(w -> texts.merge(w, 1, Integer::sum));
      }
      Set<String> most = new HashSet<>();
      texts.entrySet().stream()
          .filter(e -> e.getValue() >= LEAST_PEOPLE)
          .sorted(
              Map.Entry.<String, Integer>comparingByValue()
                  .reversed()
                  .thenComparing(Map.Entry.comparingByKey()))
          .limit(MOST_TERMS)
          .forEach(e -> most.add(e.getKey()));
      return most;
    }

    private void collect(int text, Set<String> common, Map<String, Term> terms) {
      String person = said.get(text).person();
      List<ContentWords.Word> all = words.get(text);
      for (int i = 0; i < all.size(); i++) {
        ContentWords.Word word = all.get(i);
        if (!common.contains(word.root())) {
          continue;
        }
        terms
            .computeIfAbsent(word.root(), Term::new)
            .stands(text, person, word.seen(), word.called());
        if (i + 1 < all.size() && near(word, all.get(i + 1), common)) {
          ContentWords.Word next = all.get(i + 1);
          terms
              .computeIfAbsent(pair(word, next), Term::new)
              .stands(text, person, word.seen() + " " + next.seen(), word.called());
        }
      }
    }

    private static boolean near(ContentWords.Word one, ContentWords.Word next, Set<String> common) {
      return isPair(one, next) && common.contains(next.root());
    }

    /** Terms of several people that are not what everybody says, most people first. */
    private List<Term> leading(Map<String, Term> terms) {
      Map<String, Term> left = new HashMap<>(terms);
      left.values().removeIf(t -> t.people.size() < LEAST_PEOPLE || isTooCommon(t) || t.isName());
      left.values().removeIf(t -> t.pair && isOfAName(t, terms));
      for (Term pair : List.copyOf(left.values())) {
        if (pair.pair) {
          settle(pair, terms, left);
        }
      }
      return ranked(left.values());
    }

    private static boolean isOfAName(Term pair, Map<String, Term> terms) {
      return Arrays.stream(pair.key.split(" ", -1))
          .map(terms::get)
          .anyMatch(t -> t != null && t.isName());
    }

    private boolean isTooCommon(Term term) {
      return people >= ENOUGH_PEOPLE && term.people.size() > TOO_COMMON * people;
    }

    /** A pair stands for its words where they mostly stand together, and else for nothing new. */
    private void settle(Term pair, Map<String, Term> terms, Map<String, Term> left) {
      boolean stands = false;
      for (String word : pair.key.split(" ", -1)) {
        Term single = terms.get(word);
        if (single == null) {
          continue;
        }
        if (2 * pair.people.size() >= single.people.size()) {
          left.remove(word);
          stands = true;
        }
        stands |= isTooCommon(single);
      }
      if (!stands) {
        left.remove(pair.key);
      }
    }

    private static List<Term> ranked(Collection<Term> terms) {
      ToIntFunction<Term> people = t -> -t.people.size();
      return terms.stream()
          .sorted(Comparator.comparingInt(people).thenComparing((Term t) -> t.key))
          .toList();
    }

    private static List<Cluster> clusters(List<Term> ranked) {
      List<Cluster> clusters = new ArrayList<>();
      Map<Integer, List<Cluster>> byText = new HashMap<>();
      for (Term term : ranked) {
        Cluster home = home(term, byText);
        if (home != null) {
          home.with.add(term);
        } else if (clusters.size() < MOST_TOPICS) {
          Cluster fresh = new Cluster(term);
          clusters.add(fresh);
          term.texts.forEach(t -> byText.computeIfAbsent(t, k -> new ArrayList<>()).add(fresh));
        }
      }
      return clusters;
    }

    /** The topic in whose texts a term mostly stands. */
    private static @org.jspecify.annotations.Nullable Cluster home(
        Term term, Map<Integer, List<Cluster>> byText) {
      Map<Cluster, Integer> shared = new LinkedHashMap<>();
      for (Integer text : term.texts) {
        byText.getOrDefault(text, List.of()).forEach(c -> shared.merge(c, 1, Integer::sum));
      }
      return shared.entrySet().stream()
          .filter(e -> e.getValue() >= MOSTLY * term.texts.size())
          .max(Map.Entry.comparingByValue())
          .map(Map.Entry::getKey)
          .orElse(null);
    }

    private Found<T> found(Cluster one) {
      Function<Integer, T> source = i -> said.get(i).source();
      return new Found<>(one.lead.key, one.words(), one.lead.texts.stream().map(source).toList());
    }
  }

  private static boolean isPair(ContentWords.Word one, ContentWords.Word next) {
    return next.at() - one.at() <= 2 && !one.root().equals(next.root());
  }

  private static String pair(ContentWords.Word one, ContentWords.Word next) {
    return one.root() + " " + next.root();
  }

  /** The keys of all topics that a text could speak of: its words and pairs. */
  public static Set<String> terms(String text) {
    List<ContentWords.Word> words = ContentWords.of(text);
    Set<String> terms = new HashSet<>();
    for (int i = 0; i < words.size(); i++) {
      terms.add(words.get(i).root());
      if (i + 1 < words.size() && isPair(words.get(i), words.get(i + 1))) {
        terms.add(pair(words.get(i), words.get(i + 1)));
      }
    }
    return terms;
  }
}
