package tend.signals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tend.signals.words.Keys;

/**
 * Phrases of three words and more that stand word by word in many of one author's texts. Immutable;
 * threads may share it.
 */
public final class CannedPhrases {
  private static final int MOST_TEXTS = 150;
  private final List<Runs> texts;
  private final Frequencies runs;

  private CannedPhrases(List<Runs> own) {
    this.texts = own;
    this.runs = Frequencies.of(own, Runs::keys);
  }

  /** The phrases of those texts, oldest first; of very many the newest count. */
  public static CannedPhrases of(List<Reading> own) {
    List<Runs> newest = new ArrayList<>(Math.min(MOST_TEXTS, own.size()));
    for (int i = Math.max(0, own.size() - MOST_TEXTS); i < own.size(); i++) {
      newest.add(own.get(i).runs());
    }
    return new CannedPhrases(newest);
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
      return split().size();
    }

    private List<String> split() {
      return List.of(words.split(" ", -1));
    }

    /** Tells whether a text has it. */
    public Predicate<Reading> isIn() {
      List<String> phrase = split();
      long begins = Keys.ofRun(phrase, 0, Runs.LENGTH);
      return text -> {
        Runs runs = text.runs();
        return runs.has(begins) && Collections.indexOfSubList(runs.words(), phrase) >= 0;
      };
    }
  }

  /**
   * The phrase that most texts have, and at least two, as long as all of them have it; of several
   * the first in the order of the alphabet.
   */
  public Optional<Phrase> most() {
    Strongest strongest = new Strongest(Math.max(2, runs.most()));
    int at = 0;
    for (Runs text : texts) {
      for (long key : text.keys()) {
        strongest.see(key, runs.number(at++), text);
      }
    }
    return Optional.ofNullable(strongest.phrase(List.of()));
  }

  /** The phrase of that text that most own texts have, the text itself not among them. */
  public Optional<Phrase> in(Reading text) {
    Runs asked = text.runs();
    Strongest strongest = new Strongest(1);
    for (long key : asked.keys()) {
      strongest.see(key, runs.numberOf(key), asked);
    }
    return Optional.ofNullable(strongest.phrase(List.of(asked)));
  }

  /** Looks for the run that most texts have; not shared by threads. */
  private final class Strongest {
    private final boolean[] seen = new boolean[runs.size()];
    private int count;
    private long run;
    private String words = "";

    Strongest(int least) {
      this.count = least;
    }

    void see(long key, int number, Runs text) {
      int times = runs.count(number);
      if (times >= count && !seen[number]) {
        seen[number] = true;
        hold(key, times, text);
      }
    }

    private void hold(long key, int times, Runs text) {
      String found = String.join(" ", text.wordsOf(key));
      if (times > count || words.isEmpty() || found.compareTo(words) < 0) {
        count = times;
        run = key;
        words = found;
      }
    }

    /** The run with the words around it that all texts with it share, and those others. */
    @Nullable Phrase phrase(List<Runs> also) {
      if (words.isEmpty()) {
        return null;
      }
      List<Runs> with = new ArrayList<>(texts.stream().filter(t -> t.has(run)).toList());
      int have = with.size();
      with.addAll(also);
      String phrase = with.size() < 2 ? words : String.join(" ", SharedWords.around(run, with));
      return new Phrase(phrase, have, texts.size());
    }
  }
}
