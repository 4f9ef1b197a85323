package tend.model;

import java.util.Collection;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.commons.text.similarity.LevenshteinDistance;

/**
 * Did you mean: the nearest known word within edit distance 3, or less where the word is that
 * short.
 */
public final class Nearest {
  private static final int FAR = 3;
  private static final int MOST_LISTED = 24;
  private static final LevenshteinDistance DISTANCE = LevenshteinDistance.getDefaultInstance();

  private Nearest() {}

  /** The nearest of the known words, ties by order; empty when all are too far. */
  public static Optional<String> to(String word, Collection<String> known) {
    return within(Math.min(FAR, word.length() - 1), word, known);
  }

  /** The nearest of the known words that is at most so many letters away. */
  public static Optional<String> within(int far, String word, Collection<String> known) {
    String best = null;
    int least = far + 1;
    for (String candidate : known) {
      int distance = DISTANCE.apply(word, candidate);
      if (distance < least) {
        best = candidate;
        least = distance;
      }
    }
    return Optional.ofNullable(best);
  }

  /** A help text that offers the nearest word, or else lists what there is. */
  public static String help(String word, Collection<String> known) {
    return to(word, known)
        .map(near -> "did you mean " + near + "?")
        .orElse(known.isEmpty() ? "there are none" : "there are: " + listed(known));
  }

  private static String listed(Collection<String> known) {
    String first = known.stream().limit(MOST_LISTED).collect(Collectors.joining(", "));
    int more = known.size() - MOST_LISTED;
    return more > 0 ? first + " and " + more + " more" : first;
  }
}
