package tend.signals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
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
  public static final int LEAST_WORDS = Style.LEAST_WORDS;

  private static final int MOST_TEXTS = 150;
  private static final double NEARLY_ALL = 0.98;
  private static final double MARGIN = 0.1;
  private static final double FOREIGN = 0.25;
  private final int texts;
  private final Vocabulary vocabulary;
  private final List<Trait> traits;
  private final double leastFamiliar;
  private final boolean saysWe;

  private record Trait(String words, ToDoubleFunction<Style> of, double most) {}

  private Voice(List<Style> own) {
    this.texts = (int) own.stream().filter(Style::isLong).count();
    this.vocabulary = new Vocabulary(own);
    this.traits = known() ? traits(own) : List.of();
    this.leastFamiliar = known() ? leastFamiliar(own) : 0;
    this.saysWe = own.stream().anyMatch(Style::saysWe);
  }

  /** The voice of those texts, oldest first; of very many the newest count. */
  public static Voice of(List<Reading> own) {
    Set<Reading> seen = new HashSet<>();
    List<Reading> different = new ArrayList<>(own.size());
    for (Reading one : own) {
      if (seen.add(one)) {
        different.add(one);
      }
    }
    List<Style> newest = new ArrayList<>(MOST_TEXTS);
    for (int i = Math.max(0, different.size() - MOST_TEXTS); i < different.size(); i++) {
      newest.add(different.get(i).style());
    }
    return new Voice(newest);
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
  public boolean canTell(Reading text) {
    return known() && text.style().isLong();
  }

  /** What sets the text apart from the author's own; empty where it sounds like them. */
  public List<String> departures(Reading text) {
    Style style = text.style();
    if (!known() || !style.isLong()) {
      return List.of();
    }
    List<String> found = new ArrayList<>();
    for (Trait one : traits) {
      double value = one.of.applyAsDouble(style);
      if (value > one.most) {
        found.add(said(one, value));
      }
    }
    double familiar = vocabulary.familiar(style);
    if (familiar < leastFamiliar) {
      found.add(
          String.format(Locale.ROOT, "%.0f %% of its words are new to you", 100 * (1 - familiar)));
    }
    if (!saysWe && style.saysWe()) {
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

  private static List<Trait> traits(List<Style> own) {
    return List.of(
        trait("emoji", Style::symbols, own, 2),
        trait("exclamation marks", Style::exclamations, own, 2),
        trait("hashtags", Style::hashtags, own, 2),
        trait("words in capitals", Style::capitals, own, 2),
        trait("letters a word", Style::wordLength, own, 0.5),
        new Trait("words", Style::words, 2 * most(Style::words, own)));
  }

  private static Trait trait(
      String words, ToDoubleFunction<Style> of, List<Style> own, double margin) {
    return new Trait(words, of, most(of, own) + margin);
  }

  /** What nearly all own texts stay under. */
  private static double most(ToDoubleFunction<Style> of, List<Style> own) {
    int last = own.size() - 1;
    double[] negated = new double[own.size()];
    for (int i = 0; i < negated.length; i++) {
      negated[i] = -of.applyAsDouble(own.get(i));
    }
    return negated.length == 0 ? 0 : -smallest(negated, last - (int) (NEARLY_ALL * last));
  }

  /** What an own text shares with the others at least, but for the oddest few. */
  private double leastFamiliar(List<Style> own) {
    double[] familiar = new double[texts];
    int count = 0;
    int before = 0;
    for (Style text : own) {
      if (text.isLong()) {
        familiar[count++] = vocabulary.shared(text, before);
      }
      before += text.vocabulary().length;
    }
    int place = (int) ((1 - NEARLY_ALL) * (count - 1));
    return count == 0 ? 0 : smallest(familiar, place) - MARGIN;
  }

  /** What would stand at that place, were they sorted; quick for a small place. */
  private static double smallest(double[] values, int place) {
    double[] least = new double[place + 1];
    Arrays.fill(least, Double.POSITIVE_INFINITY);
    for (double value : values) {
      int i = place;
      while (i >= 0 && value < least[i]) {
        if (i < place) {
          least[i + 1] = least[i];
        }
        least[i--] = value;
      }
    }
    return least[place];
  }
}
