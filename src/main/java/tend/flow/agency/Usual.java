package tend.flow.agency;

import java.util.List;

/** What is usual among a few values. */
final class Usual {
  private Usual() {}

  /** The middle one, of an even number the lower of both; 0 where there are none. */
  static double median(List<Double> values) {
    return values.isEmpty() ? 0 : values.stream().sorted().toList().get((values.size() - 1) / 2);
  }
}
