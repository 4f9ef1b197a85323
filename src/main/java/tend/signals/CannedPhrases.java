package tend.signals;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Phrases of three words and more that stand word by word in many of one author's texts. Immutable;
 * threads may share it.
 */
public final class CannedPhrases {
  private static final int SHORTEST = 3;
  private static final int MOST_TEXTS = 150;
  private final List<String> texts;
  private final Map<String, Integer> often = new HashMap<>();

  private CannedPhrases(List<String> own) {
    List<List<String>> words = own.stream().map(Words::of).toList();
    this.texts = words.stream().map(CannedPhrases::framed).toList();
    words.forEach(text -> runs(text).forEach(run -> often.merge(run, 1, Integer::sum)));
  }

  /** The phrases of those texts, oldest first; of very many the newest count. */
  public static CannedPhrases of(List<String> own) {
    return new CannedPhrases(own.subList(Math.max(0, own.size() - MOST_TEXTS), own.size()));
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

    /** How many words it has. */
    public int length() {
      return words.split(" ", -1).length;
    }

    /** Whether a text has it. */
    public boolean isIn(String text) {
      return framed(Words.of(text)).contains(framed(List.of(words)));
    }
  }

  /** The phrase that most texts have, as long as all of them have it. */
  public Optional<Phrase> most() {
    return strongest(often.keySet(), List.of());
  }

  /** The phrase of that text that most own texts have, the text itself not among them. */
  public Optional<Phrase> in(String text) {
    List<String> words = Words.of(text);
    return strongest(runs(words), List.of(framed(words)));
  }

  private Optional<Phrase> strongest(Set<String> runs, List<String> also) {
    return runs.stream()
        .filter(often::containsKey)
        .min(
            Comparator.comparingInt((String run) -> -often.getOrDefault(run, 0))
                .thenComparing(Comparator.naturalOrder()))
        .map(run -> grown(run, also));
  }

  /** The run with the words around it that all texts with it share, and those others. */
  private Phrase grown(String run, List<String> also) {
    List<String> have = texts.stream().filter(t -> t.contains(" " + run + " ")).toList();
    List<String> with = Stream.concat(have.stream(), also.stream()).toList();
    String phrase = run;
    boolean more = with.size() > 1;
    while (more) {
      String longer = longer(phrase, with);
      more = !longer.equals(phrase);
      phrase = longer;
    }
    return new Phrase(phrase, have.size(), texts.size());
  }

  private static String longer(String phrase, List<String> with) {
    Set<String> before = new HashSet<>();
    Set<String> after = new HashSet<>();
    for (String text : with) {
      int at = text.indexOf(" " + phrase + " ");
      before.add(text.substring(text.lastIndexOf(' ', at - 1) + 1, Math.max(at, 0)));
      int end = at + phrase.length() + 2;
      int next = text.indexOf(' ', end);
      after.add(next < 0 ? "" : text.substring(end, next));
    }
    if (before.size() == 1 && !before.contains("")) {
      return before.iterator().next() + " " + phrase;
    }
    return after.size() == 1 && !after.contains("")
        ? phrase + " " + after.iterator().next()
        : phrase;
  }

  private static String framed(List<String> words) {
    return " " + String.join(" ", words) + " ";
  }

  private static Set<String> runs(List<String> words) {
    Set<String> runs = new LinkedHashSet<>();
    for (int i = 0; i + SHORTEST <= words.size(); i++) {
      runs.add(String.join(" ", words.subList(i, i + SHORTEST)));
    }
    return runs;
  }
}
