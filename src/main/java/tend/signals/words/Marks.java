package tend.signals.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What can be counted in a text without understanding it. Bare domains count as links here.
 * Immutable; threads may share it.
 *
 * @param links as written
 * @param mentions handles with their "@"
 * @param hashtags with their "#"
 * @param words all others
 * @param symbols emoji and other pictures, each sequence as one
 */
public record Marks(
    List<String> links,
    List<String> mentions,
    List<String> hashtags,
    List<String> words,
    int symbols,
    int exclamations) {
  private static final Pattern LINK =
      Pattern.compile(
          "(?i)(?<![\\w@.-])(?:https?://\\S+|www\\.\\S+|(?:[a-z0-9-]+\\.)+(?:com|org|net|io|shop|store"
              + "|link|app|dev|blog|info|biz|tv|ly|gl|gd|co|cc|ee|de|uk|fr|es|it|nl|ru|br|jp|in|eu)"
              + "(?:/\\S*)?)(?![\\w@])");
  private static final Pattern MENTION =
      Pattern.compile("(?<![\\w@/.])@[\\w.-]*\\w(?:@[\\w.-]+\\w)?");
  private static final Pattern HASHTAG = Pattern.compile("(?<![\\w&/])[#＃][\\p{L}\\p{N}_]+");
  private static final Pattern SYMBOL =
      Pattern.compile(
          "(?:[\\x{1F1E6}-\\x{1F1FF}]{2}|[\\x{1F300}-\\x{1FAFF}\\x{2600}-\\x{27BF}\\x{2B50}\\x{2B55}])"
              + "[\\x{FE0F}\\x{1F3FB}-\\x{1F3FF}]*(?:\\x{200D}\\p{So}[\\x{FE0F}\\x{1F3FB}-\\x{1F3FF}]*)*");

  public Marks {
    links = List.copyOf(links);
    mentions = List.copyOf(mentions);
    hashtags = List.copyOf(hashtags);
    words = List.copyOf(words);
  }

  /** Counts one text. */
  public static Marks of(String text) {
    List<String> links = new ArrayList<>();
    String rest = text.indexOf('.') < 0 ? text : take(LINK, text, links);
    List<String> mentions = new ArrayList<>();
    rest = rest.indexOf('@') < 0 ? rest : take(MENTION, rest, mentions);
    List<String> hashtags = new ArrayList<>();
    rest = rest.indexOf('#') < 0 && rest.indexOf('＃') < 0 ? rest : take(HASHTAG, rest, hashtags);
    return new Marks(
        links,
        mentions,
        hashtags,
        written(rest),
        rest.chars().noneMatch(c -> c >= 0x2600) ? 0 : (int) SYMBOL.matcher(rest).results().count(),
        (int) rest.chars().filter(c -> c == '!' || c == '！').count());
  }

  /** Words in the case they were written in; an apostrophe belongs to its word. */
  private static List<String> written(String text) {
    List<String> words = new ArrayList<>();
    int from = 0;
    boolean letters = false;
    for (int at = 0; at <= text.length(); ) {
      int c = at < text.length() ? text.codePointAt(at) : ' ';
      boolean letter = Character.isLetterOrDigit(c);
      if (!letter && !belongs(c)) {
        if (letters) {
          words.add(text.substring(from, at));
        }
        from = at + Character.charCount(c);
        letters = false;
      }
      letters |= letter;
      at += Character.charCount(c);
    }
    return words;
  }

  private static boolean belongs(int c) {
    int type = Character.getType(c);
    return c == '\''
        || c == '’'
        || type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK;
  }

  private static String take(Pattern pattern, String text, List<String> into) {
    Matcher found = pattern.matcher(text);
    StringBuilder rest = new StringBuilder();
    int from = 0;
    while (found.find()) {
      into.add(found.group());
      rest.append(text, from, found.start()).append(' ');
      from = found.end();
    }
    return rest.append(text.substring(from)).toString();
  }

  /** The words in small letters. */
  public List<String> small() {
    return words.stream().map(w -> w.toLowerCase(Locale.ROOT).replace('’', '\'')).toList();
  }
}
