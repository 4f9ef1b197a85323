package tend.playbook.analysis;

import java.util.Comparator;

/**
 * One property of one fact that a rule speaks of.
 *
 * @param fact the same for two rules where both speak of the same
 */
public record Aspect(String fact, String property) implements Comparable<Aspect> {
  private static final Comparator<Aspect> ORDER =
      Comparator.comparing(Aspect::fact).thenComparing(Aspect::property);

  @Override
  public int compareTo(Aspect other) {
    return ORDER.compare(this, other);
  }
}
