package tend.flow;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tend.playbook.Platforms;

/** The word of a platform as somebody types it. */
public final class PlatformWord {
  private PlatformWord() {}

  /**
   * It in small letters; any word may be a platform's, but none that looks like a slip. Null stays
   * null.
   *
   * @throws UnknownName naming the platform that was probably meant
   */
  public static @Nullable String of(@Nullable String typed) {
    if (typed == null) {
      return null;
    }
    String word = typed.strip().toLowerCase(Locale.ROOT);
    if (!Platforms.isWord(word)) {
      throw new UnknownName(
          "\"" + typed + "\" is no word for a platform", "write one such as youtube, or other");
    }
    Platforms.meant(word)
        .ifPresent(
            near -> {
              throw new UnknownName("there is no platform " + word, "did you mean " + near + "?");
            });
    return word;
  }
}
