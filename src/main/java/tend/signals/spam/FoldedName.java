package tend.signals.spam;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import tend.signals.words.Kept;
import tend.signals.words.Words;

/**
 * A name as a person reads it, with look-alike letters replaced and marks left out. Folded names
 * seen of late are kept, some 30,000 of them. Immutable; threads may share it.
 *
 * @param exact as written, in small letters
 * @param words with a space between them; empty where there are none
 * @param run without spaces
 * @param isLong whether the run is long enough to stand for the name
 * @param addedTo the words without "official" and the like; empty where none of these are added
 */
record FoldedName(String exact, String words, String run, boolean isLong, String addedTo) {
  private static final Kept<FoldedName> KEPT = new Kept<>(1 << 20, FoldedName::fold);
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
      ADDED.stream().map(LookAlikes::all).collect(Collectors.toSet());
  private static final int LEAST_LETTERS = 3;

  static FoldedName of(String name) {
    return KEPT.of(name);
  }

  private static FoldedName fold(String name) {
    List<String> words =
        Words.of(Undisguised.of(name).text().replace("@", " ")).stream()
            .map(LookAlikes::all)
            .toList();
    List<String> own = words.stream().filter(w -> !isAdded(w) && !isNumber(w)).toList();
    String run = String.join("", words);
    return new FoldedName(
        name.strip().toLowerCase(Locale.ROOT),
        String.join(" ", words),
        run,
        run.codePointCount(0, run.length()) >= LEAST_LETTERS,
        own.size() == words.size() ? "" : String.join(" ", own));
  }

  private static boolean isAdded(String word) {
    return ADDED_FOLDED.contains(word);
  }

  /** Digits, of which some were already taken for letters. */
  private static boolean isNumber(String word) {
    return word.chars().allMatch(c -> Character.isDigit(c) || c == 'o' || c == 'l');
  }
}
