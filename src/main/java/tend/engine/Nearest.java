package tend.engine;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Did you mean: the nearest known word within edit distance 3. */
final class Nearest {
  private static final int FAR = 3;
  private static final LevenshteinDistance DISTANCE = LevenshteinDistance.getDefaultInstance();

  private Nearest() {}

  /** A help text that offers the nearest word, or else lists what there is. */
  static String help(String word, Collection<String> known) {
    Optional<String> near =
        known.stream()
            .filter(k -> DISTANCE.apply(word, k) <= Math.min(FAR, word.length() - 1))
            .min(Comparator.comparingInt(k -> DISTANCE.apply(word, k)));
    return near.map(n -> "did you mean " + n + "?")
        .orElse(known.isEmpty() ? "there are none" : "there are: " + String.join(", ", known));
  }
}
