package tend.engine;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Did you mean: the nearest known word within edit distance 3. */
final class Nearest {
  private static final int FAR = 3;
  private static final LevenshteinDistance DISTANCE = new LevenshteinDistance(FAR);

  private Nearest() {}

  /** A help text that offers the nearest word, or else lists what there is. */
  static String help(String word, Collection<String> known) {
    Optional<String> near =
        known.stream()
            .filter(k -> isNear(DISTANCE.apply(word, k), word))
            .min(Comparator.comparingInt(k -> DISTANCE.apply(word, k)));
    return near.map(n -> "did you mean " + n + "?")
        .orElse(known.isEmpty() ? "there are none" : "there are: " + String.join(", ", known));
  }

  /** The distance is -1 when it is too far; of a short word nothing is near. */
  private static boolean isNear(int distance, String word) {
    return distance >= 0 && distance < word.length();
  }
}
