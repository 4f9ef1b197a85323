package tend.signals.words;

import java.util.List;
import java.util.Optional;

/**
 * Parts of words to search for, in scripts without spaces between words. Immutable; threads may
 * share it.
 */
public record Parts(List<String> parts) {
  /** Reads {@code /signals/NAME.txt}: one part a line, "#" starts a remark. */
  public static Parts named(String name) {
    return new Parts(
        Lists.named(name).stream()
            .map(String::strip)
            .filter(line -> !line.isEmpty() && !line.startsWith("#"))
            .toList());
  }

  /** The first part that one of the words holds. */
  public Optional<String> firstIn(List<String> words) {
    for (String word : words) {
      if (word.charAt(0) >= Scripts.FIRST_UNSPACED && Scripts.isUnspaced(word)) {
        for (String part : parts) {
          if (word.contains(part)) {
            return Optional.of(part);
          }
        }
      }
    }
    return Optional.empty();
  }
}
