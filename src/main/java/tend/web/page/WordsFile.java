package tend.web.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * What translators wrote, as it stands in the resources under {@code words/}. Immutable.
 *
 * @param phrases by the English phrase
 * @param counts of phrases that count: what is said of one and of more, by the English for more
 * @param said what is said elsewhere than on pages
 * @param days patterns of days, by the English ones
 */
record WordsFile(
    Map<String, String> phrases,
    Map<String, Map<String, String>> counts,
    Map<String, String> said,
    Map<String, String> days) {
  /** The file of that language, or of a country's way with it. */
  static WordsFile of(String tag) {
    try (InputStream file = WordsFile.class.getResourceAsStream("/words/" + tag + ".yaml")) {
      if (file == null) {
        throw new IllegalStateException("the jar has no words of " + tag);
      }
      LoaderOptions strict = new LoaderOptions();
      strict.setAllowDuplicateKeys(false);
      Map<String, Map<?, ?>> all = new Yaml(new SafeConstructor(strict)).load(file);
      return new WordsFile(
          texts(all.get("phrases")),
          counts(all.get("counts")),
          texts(all.get("said")),
          texts(all.get("days")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, String> texts(@Nullable Map<?, ?> section) {
    Map<String, String> texts = new HashMap<>();
    if (section != null) {
      section.forEach((key, text) -> texts.put(String.valueOf(key), String.valueOf(text)));
    }
    return Map.copyOf(texts);
  }

  private static Map<String, Map<String, String>> counts(@Nullable Map<?, ?> section) {
    Map<String, Map<String, String>> counts = new HashMap<>();
    if (section != null) {
      section.forEach((key, forms) -> counts.put(String.valueOf(key), texts((Map<?, ?>) forms)));
    }
    return Map.copyOf(counts);
  }
}
