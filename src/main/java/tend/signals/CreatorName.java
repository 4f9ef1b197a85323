package tend.signals;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The display names of a creator, and which other names pass for them: the same name, look-alike
 * letters, marks and emoji around it, or "official" and the like added. A name alone is no
 * identity: whoever asks must know otherwise that it is not the creator. Immutable.
 */
public final class CreatorName {
  private static final Set<String> ADDED =
      Set.of(
          "official",
          "real",
          "the",
          "original",
          "team",
          "support",
          "page",
          "channel",
          "tv",
          "yt",
          "youtube",
          "fan",
          "fanpage",
          "offiziell",
          "oficial",
          "officiel",
          "ufficiale",
          "resmi",
          "channell");
  private static final Set<String> ADDED_FOLDED =
      ADDED.stream().map(LookAlikes::all).collect(java.util.stream.Collectors.toSet());
  private static final int LEAST_LETTERS = 3;

  private final Set<String> exact = new HashSet<>();
  private final Set<String> folded = new HashSet<>();
  private final Set<String> run = new HashSet<>();

  public CreatorName(Iterable<String> names) {
    for (String name : names) {
      exact.add(name.strip().toLowerCase(Locale.ROOT));
      List<String> words = words(name);
      folded.add(String.join(" ", words));
      run.add(String.join("", words));
    }
    folded.remove("");
    run.remove("");
  }

  /** Whether it is one of the names, in any case. */
  public boolean is(String name) {
    return exact.contains(name.strip().toLowerCase(Locale.ROOT));
  }

  /** Whether a person would take it for one of the names. */
  public boolean passesFor(String name) {
    if (is(name)) {
      return true;
    }
    List<String> words = words(name);
    if (words.isEmpty()) {
      return false;
    }
    String whole = String.join("", words);
    return folded.contains(String.join(" ", words))
        || (isLong(whole) && run.contains(whole))
        || hasAdded(words);
  }

  private boolean hasAdded(List<String> words) {
    List<String> kept = words.stream().filter(w -> !added(w) && !isNumber(w)).toList();
    return kept.size() < words.size() && folded.contains(String.join(" ", kept));
  }

  private static boolean added(String word) {
    return ADDED_FOLDED.contains(word);
  }

  private static boolean isLong(String name) {
    return name.codePointCount(0, name.length()) >= LEAST_LETTERS;
  }

  /** Digits, of which some were already taken for letters. */
  private static boolean isNumber(String word) {
    return word.chars().allMatch(c -> Character.isDigit(c) || c == 'o' || c == 'l');
  }

  private static List<String> words(String name) {
    return Words.of(Undisguised.of(name).text().replace("@", " ")).stream()
        .map(w -> LookAlikes.all(w))
        .toList();
  }
}
