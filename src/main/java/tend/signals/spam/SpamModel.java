package tend.signals.spam;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import tend.model.Packed;
import tend.signals.words.Lists;

/**
 * A linear model: the weights of the features that a text has are added up; above zero it is spam.
 * Weights are a text anyone can read, one feature a line. Immutable; threads may share it.
 */
public final class SpamModel {
  private static final String FEATURES = "spam-features.tsv";
  private static final String WORDING = "spam-wording.table";
  private static final String BIAS = "bias";
  private static final int LONGEST_SHOWN = 20;
  private static final int MOST_WEIGHED = 200;
  private static final int MOST_TOLD = 3;
  private static final double LEAST_TELLING = 0.2;

  private final Map<String, Double> weights;
  private final double bias;
  private final SpamWording wording;

  /** Of what was learned. */
  public SpamModel(SpamWeights learned) {
    this(learned.weights(), new SpamWording(learned));
  }

  private SpamModel(Map<String, Double> learned, SpamWording wording) {
    this.wording = wording;
    weights = new HashMap<>();
    learned.forEach(
        (feature, weight) -> {
          if (!SpamWording.weighs(feature)) {
            weights.put(feature, weight);
          }
        });
    Double base = weights.remove(BIAS);
    bias = base == null ? 0 : base;
  }

  /**
   * The one in the jar, as it was packed where it was: to read its text takes a twentieth of a
   * start.
   */
  public static SpamModel shipped() {
    return Packed.bytes(WORDING)
        .flatMap(wording -> Packed.bytes(FEATURES).map(features -> unpacked(features, wording)))
        .orElseGet(() -> new SpamModel(text()));
  }

  static SpamModel unpacked(byte[] features, byte[] wording) {
    List<String> lines = new String(features, StandardCharsets.UTF_8).lines().toList();
    return new SpamModel(SpamWeights.read(lines).weights(), new SpamWording(wording));
  }

  private static SpamWeights text() {
    return SpamWeights.read(Lists.lines("/signals/spam-model.tsv"));
  }

  /** Lays what the shipped one is made of where the jar is packed from. */
  public static void pack(Path classes) throws IOException {
    SpamWeights learned = text();
    SortedMap<String, Double> features = new TreeMap<>(learned.weights());
    features.keySet().removeIf(SpamWording::weighs);
    byte[] lines = SpamWeights.of(features).text().getBytes(StandardCharsets.UTF_8);
    Packed.lay(classes, FEATURES, lines);
    Packed.lay(classes, WORDING, new SpamWording(learned).packed());
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
  public List<String> reasons(SpamFeatures features, int most) {
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
