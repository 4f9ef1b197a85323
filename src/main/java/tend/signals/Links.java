package tend.signals;

import org.jspecify.annotations.Nullable;

/** Whether a text carries a link. */
public final class Links {
  private Links() {}

  /** Addresses with a scheme or that begin with www count; a bare domain does not. */
  public static boolean in(@Nullable String text) {
    if (text == null) {
      return false;
    }
    for (String part : text.split("\\s+", -1)) {
      if (Words.isLink(part)) {
        return true;
      }
    }
    return false;
  }
}
