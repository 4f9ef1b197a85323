package tend.signals;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/**
 * How one author writes, learned from their own texts: how long, how loud, with which emoji, in
 * which word parts, as "I" or as "we". A text departs from it when two traits lie outside what
 * nearly all own texts show, or when most of its word parts are new. It compares style, not worth,
 * and is unknown for few texts and for short ones. Immutable; threads may share it.
 */
public final class Voice {
  /** Under so many different own texts of some length nothing is said. */
  public static final int LEAST_TEXTS = 40;

  /** Under so many different words the texts are too much alike to know a voice by. */
  public static final int LEAST_VOCABULARY = 200;

  /** Under so many words nothing is said of a text. */
  public static final int LEAST_WORDS = 8;

  private static final int MOST_TEXTS = 150;
  private static final double NEARLY_ALL = 0.98;
  private static final double MARGIN = 0.1;
  private static final double FOREIGN = 0.25;
  private static final Set<String> WE =
      Set.of(
          "we",
          "our",
          "ours",
          "us",
          "we're",
          "we've",
          "we'll",
          "wir",
          "uns",
          "unser",
          "unsere",
          "nosotros",
          "nuestro",
          "nuestra",
          "nous",
          "notre",
          "nos",
          "nós",
          "nosso",
          "nossa");
  private final int texts;
  private final Map<String, Integer> vocabulary = new HashMap<>();
  private final List<Trait> traits;
  private final double leastFamiliar;
  private final boolean saysWe;

  private record Trait(String words, ToDoubleFunction<Marks> of, double most) {}

  private Voice(List<Marks> own) {
    this.texts = (int) own.stream().filter(Voice::isLong).count();
    own.forEach(text -> words(text).forEach(w -> vocabulary.merge(w, 1, Integer::sum)));
    this.traits =
        List.of(
            trait("emoji", Marks::symbols, own, 2),
            trait("exclamation marks", Marks::exclamations, own, 2),
            trait("hashtags", m -> m.hashtags().size(), own, 2),
            trait("words in capitals", Voice::capitals, own, 2),
            trait("letters a word", Voice::wordLength, own, 0.5),
            new Trait("words", m -> m.words().size(), 2 * most(m -> m.words().size(), own)));
    this.leastFamiliar = leastFamiliar(own);
    this.saysWe = own.stream().anyMatch(Voice::saysWe);
  }

  /** The voice of those texts, oldest first; of very many the newest count. */
  public static Voice of(List<String> own) {
    List<String> different = own.stream().distinct().toList();
    return new Voice(
        different.subList(Math.max(0, different.size() - MOST_TEXTS), different.size()).stream()
            .map(Marks::of)
            .toList());
  }

  private static boolean isLong(Marks text) {
    return text.words().size() >= LEAST_WORDS;
  }

  /** How many different own texts of some length it was learned from. */
  public int texts() {
    return texts;
  }

  /** Whether enough own texts are known. */
  public boolean known() {
    return texts >= LEAST_TEXTS && vocabulary.size() >= LEAST_VOCABULARY;
  }

  /** Whether anything can be said of that text. */
  public boolean canTell(String text) {
    return known() && isLong(Marks.of(text));
  }

  /** What sets the text apart from the author's own; empty where it sounds like them. */
  public List<String> departures(String text) {
    Marks marks = Marks.of(text);
    if (!known() || !isLong(marks)) {
      return List.of();
    }
    List<String> found = new ArrayList<>();
    for (Trait one : traits) {
      double value = one.of.applyAsDouble(marks);
      if (value > one.most) {
        found.add(said(one, value));
      }
    }
    double familiar = familiar(marks, 1);
    if (familiar < leastFamiliar) {
      found.add(
          String.format(Locale.ROOT, "%.0f %% of its words are new to you", 100 * (1 - familiar)));
    }
    if (!saysWe && saysWe(marks)) {
      found.add("it says \"we\", which you never do");
    }
    return found.size() > 1 || familiar < FOREIGN ? found : List.of();
  }

  private static String said(Trait trait, double value) {
    return String.format(
        Locale.ROOT,
        "%s %s, where nearly all of yours have at most %s",
        number(value),
        trait.words,
        number(trait.most));
  }

  private static String number(double value) {
    return value == Math.rint(value)
        ? String.format(Locale.ROOT, "%.0f", value)
        : String.format(Locale.ROOT, "%.1f", value);
  }

  private static Trait trait(
      String words, ToDoubleFunction<Marks> of, List<Marks> own, double margin) {
    return new Trait(words, of, most(of, own) + margin);
  }

  /** What nearly all own texts stay under. */
  private static double most(ToDoubleFunction<Marks> of, List<Marks> own) {
    double[] sorted = own.stream().mapToDouble(of).sorted().toArray();
    return sorted.length == 0 ? 0 : sorted[(int) (NEARLY_ALL * (sorted.length - 1))];
  }

  private static double capitals(Marks marks) {
    return marks.words().stream()
        .filter(w -> w.length() > 2 && w.codePoints().allMatch(Character::isUpperCase))
        .count();
  }

  private static double wordLength(Marks marks) {
    return !isLong(marks) ? 0 : marks.words().stream().mapToInt(String::length).average().orElse(0);
  }

  private static boolean saysWe(Marks marks) {
    return marks.small().stream().anyMatch(WE::contains);
  }

  /** The share of its words that at least so many own texts have. */
  private double familiar(Marks text, int least) {
    Set<String> words = words(text);
    long known = words.stream().filter(w -> vocabulary.getOrDefault(w, 0) >= least).count();
    return words.isEmpty() ? 1 : (double) known / words.size();
  }

  /** What an own text shares with the others at least, but for the oddest few. */
  private double leastFamiliar(List<Marks> own) {
    double[] sorted =
        own.stream()
            .filter(Voice::isLong)
            .mapToDouble(text -> familiar(text, 2))
            .sorted()
            .toArray();
    return sorted.length == 0 ? 0 : sorted[(int) ((1 - NEARLY_ALL) * (sorted.length - 1))] - MARGIN;
  }

  private static Set<String> words(Marks text) {
    return new HashSet<>(text.small());
  }
}
