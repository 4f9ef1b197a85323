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

  /** More of a line than this is shown around the place only. */
  private static final int WIDE = 120;

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
   * {@code path:line:col: level CODE: message}, the source line or as much of it as fits, a caret
   * under the words, and the help.
   */
  public String shown() {
    StringBuilder out = new StringBuilder();
    out.append(path.replace('\n', '\uFFFD'))
        .append(':')
        .append(line)
        .append(':')
        .append(Math.max(1, column));
    out.append(": ").append(level.name().toLowerCase(java.util.Locale.ROOT));
    out.append(' ').append(code).append(": ").append(message);
    if (source != null) {
      String number = Integer.toString(line);
      String margin = " ".repeat(number.length());
      int from = source.length() <= WIDE ? 0 : Math.max(0, column - 1 - WIDE / 2);
      int to = Math.min(source.length(), from + WIDE);
      String seen = source.substring(from, to).replace('\t', ' ');
      out.append("\n  ").append(number).append(" | ");
      out.append(from > 0 ? "…" : "").append(seen).append(to < source.length() ? "…" : "");
      int before = Math.max(0, column - 1) - from + (from > 0 ? 1 : 0);
      out.append("\n  ").append(margin).append(" | ").append(" ".repeat(before));
      out.append("^".repeat(Math.max(1, Math.min(length, to - Math.max(0, column - 1)))));
      if (help != null) {
        out.append("\n  ").append(margin).append(" = help: ").append(help);
      }
    } else if (help != null) {
      out.append("\n  = help: ").append(help);
    }
    return plain(out.toString());
  }

  /** Whatever a file holds, a terminal gets no sign that steers it. */
  private static String plain(String text) {
    StringBuilder out = new StringBuilder(text);
    for (int i = 0; i < out.length(); i++) {
      if (Character.isISOControl(out.charAt(i)) && out.charAt(i) != '\n') {
        out.setCharAt(i, '\uFFFD');
      }
    }
    return out.toString();
  }
}
