package tend.playbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import tend.model.Issue;

/**
 * Tells sentences, finished or not, from what only code looks like. What is written over the web
 * may be unfinished, but it is words: nothing else ever reaches a file. Threads may share it.
 */
public final class NoCode {
  private static final Pattern COMMENT = Pattern.compile("\\s*(#|//).*");
  private static final Pattern RULE = Pattern.compile("\\s*rule(\\s+\"[^\"]*\")?\\s*");
  private static final Pattern ANNOTATIONS =
      Pattern.compile("\\s*(@[A-Za-z]+\\s*\\(\\s*\"[^\"\\\\{}$;]*\"\\s*\\)\\s*)+");
  private static final Pattern WORDS =
      Pattern.compile("([\\p{L}\\p{M}\\p{N}\\s,'’:%_\\[\\]-]|\\.(?!\\p{L}|\\())*");
  private static final Pattern QUOTED = Pattern.compile("\"[^\"\\\\{}$;]*\"");
  private static final Set<String> DRL =
      Set.of(
          "package",
          "import",
          "global",
          "function",
          "declare",
          "query",
          "dialect",
          "salience",
          "eval",
          "unit",
          "template");

  private NoCode() {}

  /** The lines of a rule file that are no words, each as a problem; none where all are. */
  public static List<Issue> in(String path, String text) {
    List<Issue> found = new ArrayList<>();
    Problems problems = new Problems(path, text, found);
    int number = 0;
    for (String written : text.split("\\R", -1)) {
      number++;
      String line = Typography.plain(written);
      if (!isWords(line)) {
        problems.error(
            "TD014",
            number,
            1,
            Math.max(1, written.length()),
            "this line is no sentence",
            "rules are sentences and never code; what a rule may say stands in the phrase book");
      }
    }
    return found;
  }

  private static boolean isWords(String line) {
    if (line.chars().anyMatch(NoCode::isHidden)) {
      return false;
    }
    if (COMMENT.matcher(line).matches() || RULE.matcher(line).matches()) {
      return true;
    }
    if (line.stripLeading().startsWith("@")) {
      return ANNOTATIONS.matcher(line).matches();
    }
    String bare = QUOTED.matcher(line).replaceAll(" ");
    return WORDS.matcher(bare).matches() && !DRL.contains(bare.strip().split("\\s+", 2)[0]);
  }

  private static boolean isHidden(int c) {
    return c != '\t' && c != '\u200D' && (Character.isISOControl(c) || isFormat(c));
  }

  private static boolean isFormat(int c) {
    return Character.getType(c) == Character.FORMAT;
  }
}
