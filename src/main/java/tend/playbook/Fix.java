package tend.playbook;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tend.model.Issue;

/**
 * What one key puts in place of a problem, where its help says what was meant. Places count from 1.
 *
 * @param length how many characters of the line are replaced
 */
public record Fix(int line, int column, int length, String text) {
  private static final Pattern WHOLE = Pattern.compile("(?:did you mean|write): (.+)");
  private static final Pattern WORD = Pattern.compile("did you mean \"?([^\"]+?)\"?\\?");
  private static final Pattern ANNOTATION = Pattern.compile("write (@[a-z]+\\(\"[^…]*\"\\))");
  private static final Pattern NUMBER =
      Pattern.compile(
          "write (-?\\d+\\.\\d+) with a point|leave the (?:percent sign|unit) out: (.+)");
  private static final String UNKNOWN_ANNOTATION = "TD011";
  private static final String INVISIBLE = "TD032";

  /** The fix of that problem; empty where a person has to decide. */
  public static Optional<Fix> of(Issue issue) {
    String help = issue.help();
    if (help == null || issue.source() == null) {
      return Optional.empty();
    }
    if (issue.code().equals(INVISIBLE)) {
      return Optional.of(here(issue, ""));
    }
    return whole(issue, help).or(() -> word(issue, help));
  }

  /** The sentence that was meant stands in place of the line; none with blanks left in it. */
  private static Optional<Fix> whole(Issue issue, String help) {
    Matcher meant = WHOLE.matcher(help);
    if (!meant.matches() || meant.group(1).contains("{")) {
      return Optional.empty();
    }
    String line = String.valueOf(issue.source());
    int lead = line.length() - line.stripLeading().length();
    return Optional.of(new Fix(issue.line(), lead + 1, line.strip().length(), meant.group(1)));
  }

  private static Optional<Fix> word(Issue issue, String help) {
    Matcher word = WORD.matcher(help);
    if (word.matches()) {
      String at = issue.code().equals(UNKNOWN_ANNOTATION) ? "@" : "";
      return Optional.of(here(issue, at + word.group(1)));
    }
    Matcher annotation = ANNOTATION.matcher(help);
    if (annotation.matches()) {
      return Optional.of(here(issue, annotation.group(1)));
    }
    Matcher number = NUMBER.matcher(help);
    return number.matches()
        ? Optional.of(here(issue, number.group(number.group(1) == null ? 2 : 1)))
        : Optional.empty();
  }

  private static Fix here(Issue issue, String text) {
    return new Fix(issue.line(), Math.max(1, issue.column()), issue.length(), text);
  }
}
