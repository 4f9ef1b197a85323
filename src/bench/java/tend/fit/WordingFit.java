package tend.fit;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import tend.signals.spam.SpamFeatures;

/**
 * Which words and n-grams of some comments are learned from, and how much each counts in a text. To
 * learn nobody's name, only what several comments of several videos or accounts have; the invented
 * lessons count as one group.
 *
 * @param phrases the words and pairs of words
 * @param rarity by n-gram
 */
record WordingFit(Set<String> phrases, SortedMap<String, Double> rarity) {
  private static final int LEAST_ROWS = 12;
  private static final int LEAST_GROUPS = 3;
  private static final double PHRASES_COUNT = 0.5;
  private static final double GRAMS_COUNT = 3;
  private static final double THOUSANDTHS = 1_000;
  private static final double HUNDREDTHS = 100;

  static WordingFit of(List<Labelled> comments, Function<Labelled, SpamFeatures> features) {
    Counts phrases = new Counts();
    Counts grams = new Counts();
    for (Labelled comment : comments) {
      SpamFeatures of = features.apply(comment);
      String group = comment.set().equals("lessons") ? "lessons" : comment.group();
      of.phrases().forEach(phrase -> phrases.add(phrase, group));
      of.grams().keySet().forEach(gram -> grams.add(gram, group));
    }
    SortedMap<String, Double> rarity = new TreeMap<>();
    for (String gram : grams.kept()) {
      double rare = Math.log((1.0 + comments.size()) / (1.0 + grams.rows(gram))) + 1;
      rarity.put(gram, Math.round(rare * HUNDREDTHS) / HUNDREDTHS);
    }
    return new WordingFit(phrases.kept(), rarity);
  }

  private static final class Counts {
    private final Map<String, Integer> rows = new HashMap<>();
    private final Map<String, Set<String>> groups = new HashMap<>();

    void add(String feature, String group) {
      rows.merge(feature, 1, Integer::sum);
      Set<String> of = groups.computeIfAbsent(feature, f -> new HashSet<>(4));
      if (of.size() < LEAST_GROUPS) {
        of.add(group);
      }
    }

    int rows(String feature) {
      return rows.getOrDefault(feature, 0);
    }

    Set<String> kept() {
      Set<String> kept = new HashSet<>();
      groups.forEach(
          (feature, of) -> {
            if (of.size() >= LEAST_GROUPS && rows(feature) >= LEAST_ROWS) {
              kept.add(feature);
            }
          });
      return kept;
    }
  }

  /** What a text has of them and how much; a long text's n-grams count less each. */
  SortedMap<String, Double> values(SpamFeatures text) {
    SortedMap<String, Double> values = new TreeMap<>();
    text.grams()
        .forEach(
            (gram, often) -> {
              Double rare = rarity.get(gram);
              if (rare != null) {
                values.put(gram, often * rare);
              }
            });
    double norm = Math.sqrt(values.values().stream().mapToDouble(v -> v * v).sum());
    values.replaceAll((gram, value) -> value * GRAMS_COUNT / norm);
    text.phrases().stream().filter(phrases::contains).forEach(p -> values.put(p, PHRASES_COUNT));
    return values;
  }

  /** A weight as it is shipped: how much the feature counts is in it, the rest is rounded away. */
  double rounded(String feature, double weight) {
    if (rarity.containsKey(feature)) {
      return Math.round(weight * GRAMS_COUNT * HUNDREDTHS) / HUNDREDTHS;
    }
    double counts = phrases.contains(feature) ? PHRASES_COUNT : 1;
    return Math.round(weight * counts * THOUSANDTHS) / THOUSANDTHS;
  }
}
