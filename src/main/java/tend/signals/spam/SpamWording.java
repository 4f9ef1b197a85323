package tend.signals.spam;

import java.nio.ByteBuffer;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tend.signals.words.Keys;

/**
 * The part of the spam model that weighs how a text is worded: its words, each two of them and the
 * n-grams within them. One table of numbers, so that no piece of a text becomes a string of its
 * own. Immutable; threads may share it.
 */
final class SpamWording {
  private static final String WORD = "w:";
  private static final String GRAM = "c:";

  private final long[] keys;
  private final float[] weights;
  private final float[] rarity;

  SpamWording(SpamWeights learned) {
    int size = Integer.highestOneBit(Math.max(8, learned.weights().size())) * 4;
    keys = new long[size];
    weights = new float[size];
    rarity = new float[size];
    learned.weights().forEach((feature, weight) -> put(feature, weight, learned.rarity()));
  }

  /** As it was packed. */
  SpamWording(byte[] packed) {
    int size = packed.length / (Long.BYTES + 2 * Float.BYTES);
    keys = new long[size];
    weights = new float[size];
    rarity = new float[size];
    ByteBuffer bytes = ByteBuffer.wrap(packed);
    bytes.asLongBuffer().get(keys);
    bytes.position(size * Long.BYTES).asFloatBuffer().get(weights);
    bytes.position(size * (Long.BYTES + Float.BYTES)).asFloatBuffer().get(rarity);
  }

  /** The table as bytes, to be read at once. */
  byte[] packed() {
    ByteBuffer bytes = ByteBuffer.allocate(keys.length * (Long.BYTES + 2 * Float.BYTES));
    bytes.asLongBuffer().put(keys);
    bytes.position(keys.length * Long.BYTES).asFloatBuffer().put(weights);
    bytes.position(keys.length * (Long.BYTES + Float.BYTES)).asFloatBuffer().put(rarity);
    return bytes.array();
  }

  private void put(String feature, double weight, Map<String, Double> rare) {
    String name = feature.substring(Math.min(2, feature.length()));
    if (feature.startsWith(WORD)) {
      int space = name.indexOf(' ');
      String first = space < 0 ? name : name.substring(0, space);
      put(Keys.ofWord(first, space < 0 ? "" : name.substring(space + 1)), weight, 0);
    } else if (feature.startsWith(GRAM)) {
      put(Keys.of(name), weight, rare.getOrDefault(feature, 0.0));
    }
  }

  /** Whether it is weighed here. */
  static boolean weighs(String feature) {
    return feature.startsWith(WORD) || feature.startsWith(GRAM);
  }

  private void put(long key, double weight, double rare) {
    int i = slot(key);
    keys[i] = key;
    weights[i] = (float) weight;
    rarity[i] = (float) rare;
  }

  /** Where a key stands, or the empty place where it would. */
  private int slot(long key) {
    int mask = keys.length - 1;
    int i = (int) key & mask;
    while (keys[i] != key && keys[i] != 0) {
      i = (i + 1) & mask;
    }
    return i;
  }

  /** What the wording adds to the logarithm of the odds. */
  double score(SpamFeatures features) {
    return words(features.words()) + grams(features.text());
  }

  private double words(List<String> words) {
    Set<Integer> seen = new HashSet<>(); // a text has few
    double sum = 0;
    String before = "";
    for (String word : words) {
      sum += once(Keys.ofWord(word, ""), seen);
      sum += before.isEmpty() ? 0 : once(Keys.ofWord(before, word), seen);
      before = word;
    }
    return sum;
  }

  private double once(long key, Set<Integer> seen) {
    int i = slot(key);
    return keys[i] != 0 && seen.add(i) ? weights[i] : 0;
  }

  private double grams(String text) {
    Sum sum = new Sum();
    NGrams.of(text).forEach(sum);
    return sum.squares == 0 ? 0 : sum.weighed / Math.sqrt(sum.squares);
  }

  /** Over the n-grams of one text that the model knows. */
  private final class Sum implements NGrams.Each {
    private double weighed;
    private double squares;

    @Override
    public void gram(int place, long key, double often) {
      int i = slot(key);
      if (keys[i] != 0) {
        double value = often * rarity[i];
        weighed += weights[i] * value;
        squares += value * value;
      }
    }
  }

  /** What one word of a text adds, as if it were little in it. */
  double share(String word, double norm) {
    Sum sum = new Sum();
    NGrams.of(word).forEach(sum);
    int i = slot(Keys.ofWord(word, ""));
    return (keys[i] == 0 ? 0 : weights[i]) + sum.weighed / norm;
  }

  /** The length of a text's vector of n-grams, at least 1. */
  double norm(String text) {
    Sum sum = new Sum();
    NGrams.of(text).forEach(sum);
    return Math.max(1, Math.sqrt(sum.squares));
  }
}
