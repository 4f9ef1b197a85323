package tend.intake;

import java.util.Comparator;
import java.util.List;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Tells which columns a header lacks. */
final class Columns {
  private static final int NEAR = 2;

  private Columns() {}

  static void require(Source source, List<String> header, List<String> required) {
    for (String column : required) {
      if (!header.contains(column)) {
        String near =
            header.stream()
                .filter(h -> !required.contains(h) && distance(h, column) <= NEAR)
                .min(Comparator.comparingInt(h -> distance(h, column)))
                .map(h -> "is " + h + " meant? ")
                .orElse("");
        throw new UnreadableFile(
            source.name(),
            "the header has no column " + column,
            near + "it has: " + String.join(", ", header.subList(0, Math.min(20, header.size()))));
      }
    }
  }

  private static int distance(String one, String other) {
    return LevenshteinDistance.getDefaultInstance().apply(one, other);
  }
}
