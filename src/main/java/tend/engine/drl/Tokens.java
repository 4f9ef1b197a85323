package tend.engine.drl;

import java.util.List;
import java.util.Map;

/** A part of a file's tokens, read from left to right. Used by one thread. */
final class Tokens {
  private final List<Token> all;
  private final int limit;
  private int at;

  Tokens(List<Token> all, int from, int limit) {
    this.all = all;
    this.at = from;
    this.limit = limit;
  }

  /** The next token; where there is none, an end at the place of what follows this part. */
  Token peek() {
    return peek(0);
  }

  Token peek(int ahead) {
    if (at + ahead < limit) {
      return all.get(at + ahead);
    }
    Token after = all.get(limit);
    return new Token(Token.Kind.END, "", after.start(), after.line(), after.column());
  }

  Token next() {
    Token token = peek();
    at = Math.min(limit, at + 1);
    return token;
  }

  boolean done() {
    return at >= limit;
  }

  boolean take(String sign) {
    boolean there = peek().is(sign);
    if (there) {
      next();
    }
    return there;
  }

  /** The sign that must come next. */
  Token need(String sign, String help) {
    if (!peek().is(sign)) {
      throw peek().stray(sign + " is missing before " + peek().shown(), help);
    }
    return next();
  }

  int position() {
    return at;
  }

  Token get(int position) {
    return all.get(position);
  }

  boolean startsLine(int position) {
    return position == 0 || all.get(position - 1).line() < all.get(position).line();
  }

  /** Goes on at the comma or closing bracket behind the part of a list that begins there. */
  void skipToComma(int since) {
    at = since;
    int depth = 0;
    while (!done() && !(depth == 0 && (peek().is(",") || peek().is(")") || peek().is(";")))) {
      depth += depth(next());
    }
  }

  /** Goes on at the first token of a line that stands in no bracket opened since then. */
  void skipToLine(int since) {
    int depth = 0;
    for (int i = since; i < at; i++) {
      depth += depth(all.get(i));
    }
    while (!done() && !(depth <= 0 && startsLine(at) && at > since)) {
      depth += depth(next());
    }
  }

  static int depth(Token token) {
    return opens(token) ? 1 : closes(token) ? -1 : 0;
  }

  static boolean opens(Token token) {
    return token.is("(") || token.is("[") || token.is("{");
  }

  static boolean closes(Token token) {
    return token.is(")") || token.is("]") || token.is("}");
  }

  /** As written but on one line and without comments. */
  String text(int from, int to) {
    return text(from, to, Map.of());
  }

  /** The same with words put behind some of the tokens. */
  String text(int from, int to, Map<Integer, String> behind) {
    StringBuilder out = new StringBuilder();
    for (int i = from; i < to; i++) {
      if (i > from && all.get(i - 1).end() < all.get(i).start()) {
        out.append(' ');
      }
      out.append(all.get(i).text()).append(behind.getOrDefault(i, ""));
    }
    return out.toString();
  }

  /** As written from the one token to the other, both just read. */
  String text(Token first, Token last) {
    int to = at;
    while (to > 1 && all.get(to - 1).start() > last.start()) {
      to--;
    }
    int from = to - 1;
    while (from > 0 && all.get(from).start() > first.start()) {
      from--;
    }
    return text(from, to);
  }

  DrlRule.Written written(int from, int to) {
    Token first = all.get(from);
    return new DrlRule.Written(text(from, to), first.line(), first.column());
  }
}
