package tend.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
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

  private Nearest() {}

  /** The nearest of the known words, ties by order; empty when all are too far. */
  public static Optional<String> to(String word, Collection<String> known) {
    return within(Math.min(FAR, word.length() - 1), word, known);
  }

  /** The nearest of the known words that is at most so many letters away. */
  public static Optional<String> within(int far, String word, Collection<String> known) {
    List<String> all = new ArrayList<>(known);
    return among(all, word, far).map(found -> all.get(found.place()));
  }

  /** Where one of several words stands, and how many letters another is away from it. */
  public record Found(int place, int distance) {}

  /** The nearest of those words that is at most so many letters away, the first of several. */
  public static Optional<Found> among(List<String> words, String word, int far) {
    Found nearest = null;
    int nearer = far;
    for (int i = 0; i < words.size() && nearer >= 0; i++) {
      int distance = new LevenshteinDistance(nearer).apply(word, words.get(i));
      if (distance >= 0) { // else it is farther
        nearest = new Found(i, distance);
        nearer = distance - 1;
      }
    }
    return Optional.ofNullable(nearest);
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
