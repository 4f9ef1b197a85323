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

  private final Map<String, Double> weights;
  private final double bias;

  public SpamModel(Map<String, Double> weights) {
    this.weights = new HashMap<>(weights);
    Double base = this.weights.remove(BIAS);
    this.bias = base == null ? 0 : base;
  }

  /** The one in the jar. */
  public static SpamModel shipped() {
    Map<String, Double> weights = new HashMap<>();
    for (String line : Phrases.lines("/signals/spam-model.tsv")) {
      int tab = line.indexOf('\t');
      if (tab > 0 && !line.startsWith("#")) {
        weights.put(line.substring(0, tab), Double.valueOf(line.substring(tab + 1)));
      }
    }
    return new SpamModel(weights);
  }

  private record Share(String feature, double weight) {}

  /** The logarithm of the odds that a text with these features is spam. */
  public double score(SpamFeatures features) {
    double sum = bias;
    for (String name : features.names()) {
      Double weight = weights.get(name);
      sum += weight == null ? 0 : weight * features.value(name);
    }
    return sum;
  }

  /**
   * What speaks most for spam in words for a person: what it is after, then the rest, each
   * strongest first.
   */
  List<String> reasons(SpamFeatures features, int most) {
    return shares(features).stream()
        .map(s -> Reasons.words(s.feature()))
        .filter(words -> !words.isEmpty())
        .distinct()
        .limit(most)
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
