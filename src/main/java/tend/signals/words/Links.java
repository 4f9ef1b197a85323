package tend.signals.words;

import org.jspecify.annotations.Nullable;

/** Whether a text carries a link. */
public final class Links {
  private static final String WWW = "www.";
  private static final String SPACES = " \t\n\u000B\f\r";

  private Links() {}

  /** Addresses with a scheme or that begin with www count; a bare domain does not. */
  public static boolean in(@Nullable String text) {
    if (text == null) {
      return false;
    }
    return text.contains("://") || hasWww(text);
  }

  /** Whether a part between spaces begins with it. */
  private static boolean hasWww(String text) {
    int last = text.length() - WWW.length();
    for (int i = 0; i <= last; i++) {
      boolean begins = i == 0 || SPACES.indexOf(text.charAt(i - 1)) >= 0;
      if (begins && text.regionMatches(true, i, WWW, 0, WWW.length())) {
        return true;
      }
    }
    return false;
  }
}
