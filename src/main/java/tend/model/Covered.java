package tend.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One interaction that an item asks the person to deal with, as it stood when the item was made.
 * The occurrence is the newest interaction waiting in it, so that what comes back can come back.
 */
public record Covered(String subject, String occurrence) {
  /** An unchangeable copy; the list itself where it knows more than what it holds. */
  public static List<Covered> copyOf(List<Covered> list) {
    boolean isMore = list instanceof CoveredRows || list instanceof CoveredTogether;
    return isMore ? list : List.copyOf(list);
  }

  /**
   * As a record would, by hand: what stands in its place is made of method handles, which the
   * compiler that a server runs with does not look into, and everything covered is a key somewhere.
   */
  @Override
  public boolean equals(@Nullable Object other) {
    return other == this
        || (other instanceof Covered covered
            && covered.subject.equals(subject)
            && covered.occurrence.equals(occurrence));
  }

  @Override
  public int hashCode() {
    return 31 * subject.hashCode() + occurrence.hashCode();
  }
}
