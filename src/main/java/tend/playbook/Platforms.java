package tend.playbook;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import tend.model.Issue.Level;
import tend.model.Nearest;
import tend.playbook.RuleParser.Written;

/**
 * Words for platforms, which any account may bring: small letters are a must, and what looks like a
 * slip in one that is known is warned of, since a rule for a platform that is none never fires.
 */
public final class Platforms {
  private static final Pattern WORD = Pattern.compile("[a-z0-9][a-z0-9.-]{0,30}");
  private static final int FAR = 2;
  private static final int SHORT = 5;
  private static final List<String> KNOWN =
      List.of(
          "bluesky",
          "facebook",
          "instagram",
          "linkedin",
          "mastodon",
          "other",
          "pinterest",
          "reddit",
          "substack",
          "telegram",
          "threads",
          "tiktok",
          "tumblr",
          "twitch",
          "vimeo",
          "x",
          "youtube");

  private Platforms() {}

  private record Fault(Level level, String message, String help) {}

  private static Optional<Fault> fault(String word) {
    if (KNOWN.contains(word)) {
      return Optional.empty();
    }
    if (!isWord(word)) {
      String small = word.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9.-]", "");
      return Optional.of(
          new Fault(
              Level.ERROR,
              "\"" + word + "\" is no word for a platform",
              "write it in small letters: " + (small.isEmpty() ? "youtube" : small)));
    }
    return meant(word)
        .map(
            near ->
                new Fault(
                    Level.WARNING,
                    "few accounts are on \"" + word + "\"",
                    "did you mean " + near + "?"));
  }

  /** Whether it is a word that a platform may have: small letters, numbers, dots and dashes. */
  public static boolean isWord(String word) {
    return WORD.matcher(word).matches();
  }

  /** The known word that a word looks like a slip in; empty for a known one and for others. */
  public static Optional<String> meant(String word) {
    return KNOWN.contains(word) || word.length() < SHORT
        ? Optional.empty()
        : Nearest.within(FAR, word, KNOWN);
  }

  static void check(YamlTree at, Problems problems) {
    Written place = new Written(at.text().orElse(""), at.line(), at.column());
    check(place, problems);
  }

  static void check(Written at, Problems problems) {
    fault(at.text())
        .ifPresent(
            f ->
                problems.add(
                    f.level(),
                    "TD012",
                    at.line(),
                    at.column(),
                    Math.max(1, at.text().length()),
                    f.message(),
                    f.help()));
  }
}
