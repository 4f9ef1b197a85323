package tend.engine.drl;

import java.util.ArrayList;
import java.util.List;

/** Looks at a file's characters before anything reads them as words. */
final class RawText {
  private static final int LONGEST = 200_000;

  private RawText() {}

  /** What forbids reading on. */
  static List<DrlProblem> problems(String text) {
    return text.length() > LONGEST
        ? List.of(
            new DrlProblem(
                1,
                1,
                1,
                "the file has more than " + LONGEST + " characters",
                "spread its rules over several files"))
        : signs(text);
  }

  private static List<DrlProblem> signs(String text) {
    List<DrlProblem> problems = new ArrayList<>();
    int line = 1;
    int start = 0;
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      int column = i - start + 1;
      if (text.startsWith("\\u", i)) {
        problems.add(
            new DrlProblem(
                line, column, 2, "signs cannot be written as codes", "type the sign itself"));
      } else if (hidden(text, i)) {
        problems.add(new DrlProblem(line, column, 1, "a sign that cannot be seen", "delete it"));
      } else if (breaks(text, i)) {
        line++;
        start = i + 1;
      }
    }
    return problems;
  }

  /** Controls, halves of signs, and what turns the direction of writing. */
  private static boolean hidden(String text, int at) {
    int c = text.codePointAt(at);
    int type = Character.getType(c);
    boolean control = c != '\n' && c != '\r' && c != '\t' && c != '\f' && Character.isISOControl(c);
    boolean turns = (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069);
    boolean breaksElsewhere = c == 0x2028 || c == 0x2029;
    return control || turns || breaksElsewhere || type == Character.SURROGATE || c == 0xfeff;
  }

  private static boolean breaks(String text, int at) {
    char c = text.charAt(at);
    return c == '\n' || (c == '\r' && !text.startsWith("\r\n", at));
  }
}
