package tend.signals.intent;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Searches a text clause by clause for words that ask for something, whatever marks stand between
 * them; a clause that says not to is passed over.
 */
final class Clauses {
  private static final Pattern MARKS = Pattern.compile("[.,;:!?()\\n\\u2013\\u2014]+");
  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

  /** A clause with one of these before what is asked warns of it. */
  private static final Pattern AGAINST =
      Pattern.compile(
          "\\b(?:(?<!why )not(?! only)|no(?! matter)|never|don"
              + " t|dont|cannot|without|avoid|stop|refuse|decline|nobody|instead of|rather"
              + " than|better than)\\b(?! (?:forget|hesitate|wait|fail|miss|be"
              + " |worry|stop|mind|delay|doubt))");

  private Clauses() {}

  /**
   * Patterns that are looked for only where a word begins like one of the stems, since most texts
   * have none.
   */
  record Asked(List<String> stems, List<Pattern> patterns) {
    /** Whether a stem begins a word of that text, which is in small letters. */
    private boolean mayBegin(String plain) {
      boolean within = false;
      for (int i = 0; i < plain.length(); i++) {
        char c = plain.charAt(i);
        if (!within && begins(plain, i, c)) {
          return true;
        }
        within = c < 128 ? isAsciiPart(c) : Character.isLetterOrDigit(c);
      }
      return false;
    }

    private boolean begins(String plain, int at, char c) {
      for (String stem : stems) {
        if (stem.charAt(0) == c && plain.startsWith(stem, at)) {
          return true;
        }
      }
      return false;
    }

    private static boolean isAsciiPart(char c) {
      return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z');
    }

    private boolean mayBeIn(String[] words) {
      for (String word : words) {
        for (String stem : stems) {
          if (word.startsWith(stem)) {
            return true;
          }
        }
      }
      return false;
    }
  }

  /** A pattern of whole words, with one space between them and one around the clause. */
  static Pattern words(String regex) {
    return Pattern.compile("(?<= )(?:" + regex + ")(?= )");
  }

  /** The first words that one of the patterns finds in a clause that does not speak against it. */
  static Optional<String> asking(@Nullable String text, List<Asked> asked) {
    if (text == null) {
      return Optional.empty();
    }
    String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    List<Asked> possible = asked.stream().filter(one -> one.mayBegin(plain)).toList();
    if (possible.isEmpty()) {
      return Optional.empty();
    }
    for (String clause : MARKS.split(plain, -1)) {
      String words = NO_WORD.matcher(clause).replaceAll(" ").strip();
      String[] all = words.split(" ", -1);
      for (Asked one : possible) {
        if (one.mayBeIn(all)) {
          Optional<String> found = found(" " + words + " ", one.patterns());
          if (found.isPresent()) {
            return found;
          }
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<String> found(String words, List<Pattern> patterns) {
    for (Pattern one : patterns) {
      Matcher found = one.matcher(words);
      if (found.find() && !AGAINST.matcher(words.substring(0, found.start())).find()) {
        return Optional.of(found.group().strip());
      }
    }
    return Optional.empty();
  }
}
