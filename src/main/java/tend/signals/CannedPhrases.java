package tend.signals;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Runs of three to eight words that stand word by word in many of one author's texts. Immutable;
 * threads may share it.
 */
public final class CannedPhrases {
  private static final int SHORTEST = 3;
  private static final int LONGEST = 8;
  private final int texts;
  private final Map<String, Integer> often = new HashMap<>();

  private CannedPhrases(List<String> own) {
    this.texts = own.size();
    own.forEach(text -> runs(text).forEach(run -> often.merge(run, 1, Integer::sum)));
  }

  /** The phrases of those texts. */
  public static CannedPhrases of(List<String> own) {
    return new CannedPhrases(own);
  }

  /**
   * A phrase and how many texts have it.
   *
   * @param texts of how many
   */
  public record Phrase(String words, int count, int texts) {
    /** The share of texts that have it. */
    public double percent() {
      return 100.0 * count / texts;
    }
  }

  /** The phrase that most texts have; of several the longest, then the first by its words. */
  public Optional<Phrase> most() {
    return strongest(often.keySet());
  }

  /** The phrase of that text that most own texts have, the text itself not among them. */
  public Optional<Phrase> in(String text) {
    return strongest(runs(text));
  }

  /** Whether a text has that phrase. */
  public static boolean has(String text, Phrase phrase) {
    return (" " + String.join(" ", Words.of(text)) + " ").contains(" " + phrase.words() + " ");
  }

  private Optional<Phrase> strongest(Set<String> runs) {
    String best = null;
    int count = 0;
    for (String run : runs) {
      int here = often.getOrDefault(run, 0);
      if (here > count || (here == count && best != null && isBetter(run, best))) {
        best = run;
        count = here;
      }
    }
    return best == null || count == 0
        ? Optional.empty()
        : Optional.of(new Phrase(best, count, texts));
  }

  private static boolean isBetter(String run, String than) {
    int longer = words(run) - words(than);
    return longer > 0 || (longer == 0 && run.compareTo(than) < 0);
  }

  private static int words(String run) {
    return (int) run.chars().filter(c -> c == ' ').count();
  }

  private static Set<String> runs(String text) {
    List<String> words = new ArrayList<>(Words.of(text));
    Set<String> runs = new HashSet<>();
    for (int length = SHORTEST; length <= LONGEST; length++) {
      for (int i = 0; i + length <= words.size(); i++) {
        runs.add(String.join(" ", words.subList(i, i + length)));
      }
    }
    return runs;
  }
}
