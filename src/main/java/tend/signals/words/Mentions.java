package tend.signals.words;

import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether a text speaks of something, by its words: no pattern, time linear in the text. */
public final class Mentions {
  private Mentions() {}

  /**
   * Whether the text contains one of the alternatives as whole words, in any case and whatever
   * stands between them.
   *
   * @param alternatives with commas between them: "price, how much"
   */
  public static boolean in(@Nullable String text, String alternatives) {
    if (text == null) {
      return false;
    }
    List<String> words = Words.of(text);
    for (String one : alternatives.split(",", -1)) {
      List<String> asked = Words.of(one);
      if (!asked.isEmpty() && Collections.indexOfSubList(words, asked) >= 0) {
        return true;
      }
    }
    return false;
  }
}
