package tend.signals.spam;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the spam model has learned, as a text anyone can read: a feature a line with its weight, and
 * for an n-gram ("c:sub") how rare it is. Sorted, so that a retraining can be compared.
 *
 * @param weights by feature, "bias" among them
 * @param rarity by n-gram: the logarithm of how many comments there are to one that has it
 */
public record SpamWeights(SortedMap<String, Double> weights, SortedMap<String, Double> rarity) {
  private static final String REMARK = "#";

  /** Those of a model without wording. */
  public static SpamWeights of(Map<String, Double> weights) {
    return new SpamWeights(new TreeMap<>(weights), new TreeMap<>());
  }

  static SpamWeights read(List<String> lines) {
    SpamWeights read = of(Map.of());
    for (String line : lines) {
      if (!line.startsWith(REMARK)) {
        String[] fields = line.split("\t", -1);
        read.weights.put(fields[0], Double.valueOf(fields[1]));
        if (fields.length > 2) {
          read.rarity.put(fields[0], Double.valueOf(fields[2]));
        }
      }
    }
    return read;
  }

  /** As it is shipped. */
  public String text() {
    StringBuilder text = new StringBuilder(REMARK + " Feature, tab, weight; see README.md.\n");
    weights.forEach(
        (feature, weight) -> {
          text.append(feature).append('\t').append(number(weight));
          Double rare = rarity.get(feature);
          text.append(rare == null ? "" : "\t" + number(rare)).append('\n');
        });
    return text.toString();
  }

  private static String number(double value) {
    return value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value);
  }
}
