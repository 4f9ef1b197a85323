package tend.signals;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A linear model: the weights of the features that a text has are added up; above zero it is spam.
 * Weights are a text anyone can read, one feature a line. Immutable; threads may share it.
 */
public final class SpamModel {
  private static final String BIAS = "bias";
  private static final int LONGEST_SHOWN = 20;
  private static final int MOST_WEIGHED = 200;
  private static final int MOST_TOLD = 3;
  private static final double LEAST_TELLING = 0.2;

  private final Map<String, Double> weights;
  private final double bias;
  private final SpamWording wording;

  public SpamModel(SpamWeights learned) {
    weights = new HashMap<>();
    learned
        .weights()
        .forEach(
            (feature, weight) -> {
              if (!feature.startsWith("w:") && !feature.startsWith("c:")) {
                weights.put(feature, weight);
              }
            });
    Double base = weights.remove(BIAS);
    bias = base == null ? 0 : base;
    wording = new SpamWording(learned);
  }

  /** The one in the jar. */
  public static SpamModel shipped() {
    return new SpamModel(SpamWeights.read(Phrases.lines("/signals/spam-model.tsv")));
  }

  private record Share(String feature, double weight) {}

  /** The logarithm of the odds that a text with these features is spam. */
  public double score(SpamFeatures features) {
    double sum = bias + wording.score(features);
    for (String name : features.names()) {
      Double weight = weights.get(name);
      sum += weight == null ? 0 : weight * features.value(name);
    }
    return sum;
  }

  /**
   * What speaks most for spam in words for a person: what it is after, then the rest, each
   * strongest first; last the words whose wording does.
   */
  List<String> reasons(SpamFeatures features, int most) {
    List<String> reasons =
        new ArrayList<>(
            shares(features).stream()
                .map(s -> Reasons.words(s.feature()))
                .filter(words -> !words.isEmpty())
                .distinct()
                .limit(most)
                .toList());
    List<String> words = telling(features);
    if (!words.isEmpty()) {
      reasons.add("wording: " + String.join(", ", words));
    }
    return reasons;
  }

  private List<String> telling(SpamFeatures features) {
    double norm = wording.norm(features.text());
    return features.words().stream()
        .filter(word -> !word.startsWith("<") && word.length() <= LONGEST_SHOWN)
        .distinct()
        .limit(MOST_WEIGHED)
        .map(word -> new Share(word, wording.share(word, norm)))
        .filter(share -> share.weight() >= LEAST_TELLING)
        .sorted(Comparator.comparingDouble((Share s) -> -s.weight()).thenComparing(Share::feature))
        .limit(MOST_TOLD)
        .map(Share::feature)
        .toList();
  }

  private List<Share> shares(SpamFeatures features) {
    List<Share> shares = new ArrayList<>();
    for (String name : features.names()) {
      Double weight = weights.get(name);
      if (weight != null && weight > 0) {
        shares.add(new Share(name, weight * features.value(name)));
      }
    }
    shares.sort(
        Comparator.comparing((Share s) -> !s.feature().startsWith("r:"))
            .thenComparingDouble(s -> -s.weight())
            .thenComparing(Share::feature));
    return shares;
  }
}
