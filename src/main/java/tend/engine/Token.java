package tend.engine;

/**
 * One word, number, quoted text or sign of a .drl file.
 *
 * @param text as written, with the quotes of a text
 * @param start of its first character in the file, from 0
 */
record Token(Kind kind, String text, int start, int line, int column) {
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

  /** What a text says, without its quotes. */
  String unquoted() {
    return text.substring(1, text.length() - 1);
  }

  /** How a message calls it. */
  String shown() {
    return kind == Kind.END ? "the end of the rule" : text;
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
