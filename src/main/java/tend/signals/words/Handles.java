package tend.signals.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The people that a text calls by their handle: what stands behind an "@" that begins a word. No
 * pattern, time linear in the text.
 */
public final class Handles {
  private static final String WITHIN = "._-";

  private Handles() {}

  /** The handles in the order of the text, without the "@", in lower case. */
  public static List<String> in(@Nullable String text) {
    if (text == null || text.indexOf('@') < 0) {
      return List.of();
    }
    List<String> handles = new ArrayList<>();
    for (int i = text.indexOf('@'); i >= 0; i = text.indexOf('@', i + 1)) {
      if (i == 0 || !isPart(text.charAt(i - 1))) {
        String handle = at(text, i + 1);
        if (!handle.isEmpty()) {
          handles.add(handle);
        }
      }
    }
    return handles;
  }

  /** A key or a name as it would be called: without an "@", in lower case. */
  public static String of(String keyOrName) {
    String bare = keyOrName.strip();
    return (bare.startsWith("@") ? bare.substring(1) : bare).toLowerCase(Locale.ROOT);
  }

  /** Points and dashes stand within a handle, never at its end. */
  private static String at(String text, int start) {
    int end = start;
    while (end < text.length() && isPart(text.charAt(end))) {
      end++;
    }
    while (end > start
        && WITHIN.indexOf(text.charAt(end - 1)) >= 0
        && text.charAt(end - 1) != '_') {
      end--;
    }
    return text.substring(start, end).toLowerCase(Locale.ROOT);
  }

  private static boolean isPart(char c) {
    return Character.isLetterOrDigit(c) || WITHIN.indexOf(c) >= 0;
  }
}
