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
  private static final Pattern RULE = Pattern.compile("\\s*rule(\\s+\"[\\p{L}\\p{N} _-]*\")?\\s*");
  private static final Pattern ANNOTATIONS =
      Pattern.compile("\\s*(@[A-Za-z]+\\s*\\(\\s*\"[^\"]*\"\\s*\\)\\s*)+");
  private static final Pattern WORDS =
      Pattern.compile("(?:[\\p{L}\\p{M}\\p{N}\\s,'’:%_\\[\\]-]++|\\.(?!\\p{L}|\\())*+");

  /** Prose and its quotes, of which one may be open. */
  private static final String PROSE =
      "(?:[\\p{L}\\p{M}\\p{N}\\s,'’:%_\\[\\]?!…–—\"-]++|\\.(?!\\p{L}|\\())*+";

  /** One that is being written: {@code @why}, {@code @why(} or {@code @why("It waits}. */
  private static final Pattern UNFINISHED =
      Pattern.compile("\\s*(?:@[A-Za-z]*+\\s*+(?:\\(" + PROSE + "\\)?)?\\s*+)++");

  private static final Pattern GOES_ON = Pattern.compile(PROSE + "\\)?\\s*");
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

  /** Words that no sentence has anywhere. */
  private static final Pattern NEVER =
      Pattern.compile("\\b(package|global|function|dialect|salience|eval)\\s+\\p{L}");

  private NoCode() {}

  /** The lines of a rule file that are no words, each as a problem; none where all are. */
  public static List<Issue> in(String path, String text) {
    List<Issue> found = new ArrayList<>();
    Problems problems = new Problems(path, text, found);
    int number = 0;
    boolean open = false;
    for (String written : text.split("\r\n|\r|\n", -1)) {
      number++;
      String line = Typography.plain(written);
      boolean goesOn = open && goesOn(line);
      open = goesOn ? !line.stripTrailing().endsWith(")") : isOpen(line);
      if (!goesOn && !isWords(line)) {
        problems.error(
            "TD014",
            number,
            1,
            Math.max(1, written.length()),
            "nobody reads a sentence in this line",
            "rules are sentences and never code; what a rule may say stands in the phrase book");
      }
    }
    return found;
  }

  /** Whether an annotation begins there whose words go on below. */
  private static boolean isOpen(String line) {
    return line.strip().startsWith("@")
        && !line.stripTrailing().endsWith(")")
        && UNFINISHED.matcher(line).matches();
  }

  /** More of the words of an annotation that is not closed yet. */
  private static boolean goesOn(String line) {
    return !hidesSomething(line)
        && !Set.of("when", "then", "end").contains(line.strip())
        && GOES_ON.matcher(line).matches()
        && !isDrl(line.replace('"', ' '));
  }

  private static boolean hidesSomething(String line) {
    return line.chars().anyMatch(NoCode::isHidden);
  }

  private static boolean isDrl(String bare) {
    return NEVER.matcher(bare).find() || DRL.contains(bare.strip().split("\\s+", 2)[0]);
  }

  private static boolean isWords(String line) {
    if (hidesSomething(line)) {
      return false;
    }
    String text = line.strip();
    if (COMMENT.matcher(line).matches()) {
      return true;
    }
    if (text.startsWith("@")) {
      return ANNOTATIONS.matcher(line).matches()
          || (UNFINISHED.matcher(line).matches() && !isDrl(line.replace('"', ' ')));
    }
    if (text.startsWith("rule \"") || text.startsWith("rule\"")) {
      return RULE.matcher(line).matches();
    }
    String bare = QUOTED.matcher(line).replaceAll(" ");
    return WORDS.matcher(bare).matches() && !isDrl(bare);
  }

  /** What nobody sees, or some take for the end of a line. */
  private static boolean isHidden(int c) {
    int type = Character.getType(c);
    boolean hidden =
        Character.isISOControl(c)
            || type == Character.FORMAT
            || type == Character.LINE_SEPARATOR
            || type == Character.PARAGRAPH_SEPARATOR;
    return hidden && c != '\t' && c != '\u200D';
  }
}
