package tend.playbook.analysis;

import java.util.HashSet;
import java.util.Set;

/**
 * The words, or yes and no, that may stand somewhere: only these, or all but these. Immutable.
 *
 * @param only whether the values are those that may stand there, and not those that may not
 */
public record Choice(boolean only, Set<Object> values) {
  /** Anything. */
  public static final Choice ANY = new Choice(false, Set.of());

  public Choice {
    values = Set.copyOf(values);
  }

  /** That value and no other. */
  public static Choice of(Object value) {
    return new Choice(true, Set.of(value));
  }

  /** These values and no others. */
  public static Choice among(Set<?> values) {
    return new Choice(true, Set.copyOf(values));
  }

  /** Every value but these. */
  public static Choice but(Set<?> values) {
    return new Choice(false, Set.copyOf(values));
  }

  /** What both allow. */
  public Choice and(Choice other) {
    Set<Object> all = new HashSet<>(values);
    if (only && other.only) {
      all.retainAll(other.values);
    } else if (only) {
      all.removeAll(other.values);
    } else if (other.only) {
      return other.and(this);
    } else {
      all.addAll(other.values);
    }
    return new Choice(only, all);
  }

  /** Whether it allows nothing; of the words there are always more than those that are excluded. */
  public boolean isEmpty() {
    return only && values.isEmpty();
  }

  /** Whether the other allows all that it allows. */
  public boolean isWithin(Choice other) {
    return and(other).equals(this);
  }
}
