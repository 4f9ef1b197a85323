package tend.engine.drl;

import java.util.regex.Pattern;

/**
 * One word, number, quoted text or sign of a .drl file.
 *
 * @param text as written, with the quotes of a text
 * @param start of its first character in the file, from 0
 */
record Token(Kind kind, String text, int start, int line, int column) {
  private static final int LONG = 40;
  private static final Pattern SHORT = Pattern.compile("\"[\\p{L}\\p{N} _%,-]{0,30}\"");

  enum Kind {
    WORD,
    NUMBER,
    TEXT,
    SIGN,
    END
  }

  boolean is(String sign) {
    return text.equals(sign) && kind != Kind.TEXT;
  }

  boolean is(Kind one) {
    return kind == one;
  }

  boolean isVariable() {
    return kind == Kind.WORD && text.startsWith("$");
  }

  int end() {
    return start + text.length();
  }

  /** What a text says, without its quotes; one that is never closed may be only a quote. */
  String unquoted() {
    return text.length() < 2 ? "" : text.substring(1, text.length() - 1);
  }

  /** How a message calls it: what is long or odd is not repeated. */
  String shown() {
    if (kind == Kind.END) {
      return "the end of the rule";
    }
    if (kind == Kind.TEXT) {
      return SHORT.matcher(text).matches() ? text : "this text";
    }
    return text.length() > LONG ? text.substring(0, LONG) + "…" : text;
  }

  DrlProblem problem(String message, String help) {
    return new DrlProblem(line, column, Math.max(1, text.length()), message, help);
  }

  /** The words from here to the end of another token, or of this line's part of them. */
  DrlProblem problemTo(Token last, String message, String help) {
    int length = last.line == line ? last.end() - start : text.length();
    return new DrlProblem(line, column, Math.max(1, length), message, help);
  }

  Stray stray(String message, String help) {
    return new Stray(problem(message, help));
  }
}
