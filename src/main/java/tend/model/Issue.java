package tend.model;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * A problem in a person's file, as a value: all of a run are collected, sorted and shown at once.
 * Lines and columns count from 1; column 0 means the whole line.
 *
 * @param code stable key such as "TD014", explained by {@code check --explain}
 * @param source the line of the file it speaks of, where there is one
 * @param length how many characters the caret underlines
 * @param help the next step
 */
public record Issue(
    Level level,
    String path,
    int line,
    int column,
    int length,
    String code,
    String message,
    @Nullable String source,
    @Nullable String help) {

  /** By place, then by code and words. */
  public static final Comparator<Issue> BY_PLACE =
      Comparator.comparing(Issue::path)
          .thenComparingInt(Issue::line)
          .thenComparingInt(Issue::column)
          .thenComparing(Issue::code)
          .thenComparing(Issue::message);

  /** How bad it is: only an error keeps a playbook out of force. */
  public enum Level {
    ERROR,
    WARNING,
    NOTE
  }

  /**
   * {@code path:line:col: level CODE: message}, the source line, a caret under the words, and the
   * help.
   */
  public String shown() {
    StringBuilder out = new StringBuilder();
    out.append(path).append(':').append(line).append(':').append(Math.max(1, column));
    out.append(": ").append(level.name().toLowerCase(java.util.Locale.ROOT));
    out.append(' ').append(code).append(": ").append(message);
    if (source != null) {
      String number = Integer.toString(line);
      String margin = " ".repeat(number.length());
      out.append("\n  ").append(number).append(" | ").append(source.replace('\t', ' '));
      out.append("\n  ").append(margin).append(" | ");
      out.append(" ".repeat(Math.max(0, column - 1))).append("^".repeat(Math.max(1, length)));
      if (help != null) {
        out.append("\n  ").append(margin).append(" = help: ").append(help);
      }
    } else if (help != null) {
      out.append("\n  = help: ").append(help);
    }
    return out.toString();
  }
}
