package tend.engine.drl;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Cuts a .drl file into tokens and drops comments. What no rule may hold anywhere is told here:
 * quotes that are not closed or not straight, backslashes, signs that cannot be seen. Used once.
 */
final class Lexer {
  private static final int DEEPEST = 8;
  private static final Set<String> PAIRS = Set.of("==", "!=", "<=", ">=", "&&", "||");
  private static final String CURLY = "\u201c\u201d\u201e\u201f\u2018\u2019\u00ab\u00bb`'";
  private static final String STRAIGHT = "write straight double quotes: \"…\"";
  private final String text;
  private final List<DrlProblem> problems;
  private final List<Token> tokens = new ArrayList<>();
  private final StringBuilder plain;
  private int at;
  private int line = 1;
  private int lineStart;
  private int depth;
  private boolean tooDeep;

  Lexer(String text, List<DrlProblem> problems) {
    this.text = text;
    this.problems = problems;
    this.plain = new StringBuilder(text);
  }

  /** The file with blanks in place of its comments, so that every place stays. */
  String withoutComments() {
    return plain.toString();
  }

  /** All tokens, an end as the last. */
  List<Token> tokens() {
    while (at < text.length()) {
      step();
    }
    add(Token.Kind.END, at);
    return tokens;
  }

  private void step() {
    char c = text.charAt(at);
    if (c == '\n' || c == '\r') {
      newLine();
    } else if (c == ' ' || c == '\t' || c == '\f') {
      at++;
    } else if (text.startsWith("//", at) || c == '#') {
      comment(lineEnd(at));
    } else if (text.startsWith("/*", at)) {
      block();
    } else if (c == '"') {
      quoted();
    } else if (CURLY.indexOf(c) >= 0) {
      curly();
    } else {
      word(c);
    }
  }

  private void newLine() {
    at += text.startsWith("\r\n", at) ? 2 : 1;
    line++;
    lineStart = at;
  }

  private int lineEnd(int from) {
    int end = from;
    while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
      end++;
    }
    return end;
  }

  private void comment(int end) {
    if (text.charAt(at) == '#') {
      problem(at, 1, "# begins no comment here", "begin a comment with //");
    }
    blank(at, end);
    at = end;
  }

  private void block() {
    int close = text.indexOf("*/", at + 2);
    if (close < 0) {
      problem(at, 2, "this comment is never closed", "end it with */");
    }
    int end = close < 0 ? text.length() : close + 2;
    blank(at, end);
    while (at < end) {
      char c = text.charAt(at);
      if (c == '\n' || c == '\r') {
        newLine();
      } else {
        at++;
      }
    }
  }

  private void blank(int from, int to) {
    for (int i = from; i < to; i++) {
      if (plain.charAt(i) != '\n' && plain.charAt(i) != '\r') {
        plain.setCharAt(i, ' ');
      }
    }
  }

  private void quoted() {
    int end = lineEnd(at);
    int close = text.indexOf('"', at + 1);
    if (close < 0 || close >= end) {
      problem(at, 1, "this quote is never closed", "put \" where the text ends, on the same line");
      close = end - 1;
    }
    int slash = text.indexOf('\\', at);
    if (slash >= 0 && slash < close) {
      problem(slash, 1, "a text cannot hold a backslash", "write the text without it");
    }
    add(Token.Kind.TEXT, Math.max(close + 1, at + 1));
  }

  private void curly() {
    problem(at, 1, text.charAt(at) + " does not mark a text", STRAIGHT);
    int end = lineEnd(at);
    int close = at + 1;
    while (close < end && CURLY.indexOf(text.charAt(close)) < 0) {
      close++;
    }
    add(Token.Kind.TEXT, Math.min(end, close + 1));
  }

  private void word(char c) {
    int end = at + 1;
    if (Character.isLetter(c) || c == '_' || c == '$') {
      end = letters(false);
      add(Token.Kind.WORD, end);
    } else if (c >= '0' && c <= '9') {
      end = letters(true);
      add(Token.Kind.NUMBER, end);
    } else {
      sign(c);
    }
  }

  private int letters(boolean points) {
    int end = at;
    while (end < text.length() && part(text.charAt(end), points)) {
      end++;
    }
    return end;
  }

  private static boolean part(char c, boolean points) {
    return Character.isLetterOrDigit(c) || c == '_' || c == '$' || (points && c == '.');
  }

  private void sign(char c) {
    if (c == '\\') {
      problem(at, 1, "a backslash means nothing here", "delete it");
    } else if (c > '~') {
      int length = Character.charCount(text.codePointAt(at));
      problem(at, length, "this sign means nothing here", "delete it, or put it into a text");
      at += length;
      return;
    }
    boolean pair = at + 2 <= text.length() && PAIRS.contains(text.substring(at, at + 2));
    add(Token.Kind.SIGN, at + (pair ? 2 : 1));
    nest(tokens.get(tokens.size() - 1));
  }

  private void nest(Token token) {
    depth = Math.max(0, depth + Tokens.depth(token));
    if (depth > DEEPEST && !tooDeep) {
      tooDeep = true;
      problems.add(
          token.problem(
              "brackets are nested more than " + DEEPEST + " deep", "split this into two rules"));
    }
  }

  /** Whether reading on would be a waste, or worse. */
  boolean tooDeep() {
    return tooDeep;
  }

  private void add(Token.Kind kind, int end) {
    int stop = Math.min(end, text.length());
    tokens.add(new Token(kind, text.substring(at, stop), at, line, at - lineStart + 1));
    at = stop;
  }

  private void problem(int place, int length, String message, String help) {
    problems.add(new DrlProblem(line, place - lineStart + 1, length, message, help));
  }
}
