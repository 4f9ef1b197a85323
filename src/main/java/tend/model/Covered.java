package tend.model;

import java.util.List;

/**
 * One interaction that an item asks the person to deal with, as it stood when the item was made.
 * The occurrence is the newest interaction waiting in it, so that what comes back can come back.
 */
public record Covered(String subject, String occurrence) {
  /** An unchangeable copy; the list itself where it knows more, or shares what it holds. */
  public static List<Covered> copyOf(List<Covered> list) {
    return isMore(list) || list instanceof Chunks ? list : List.copyOf(list);
  }

  static boolean isMore(List<Covered> list) {
    return list instanceof CoveredRows || list instanceof CoveredTogether;
  }
}
