package tend.engine.drl;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import tend.model.Nearest;

/**
 * Reads what stands between the brackets of a pattern, or behind the results of an accumulate:
 * comparisons, combined by commas, and, or. Anything else is refused. Used once.
 */
final class Constraints {
  private static final Set<String> COMPARE = Set.of("==", "!=", "<", "<=", ">", ">=");
  private static final Set<String> ORDER = Set.of("<", "<=", ">", ">=");
  private static final Set<String> ARITHMETIC = Set.of("+", "-", "*", "/", "%");
  private static final String OPERATORS = "there are ==, !=, <, <=, > and >=";
  private static final String SEPARATE = "separate two comparisons by a comma, && or ||";
  private final Tokens tokens;
  private final Scope scope;
  private final Findings findings;
  private final @Nullable Class<?> type;
  private final Set<String> results;
  private final Operands operands;

  /** Those of a pattern; the type is null where it is unknown, which was told. */
  Constraints(Tokens tokens, Scope scope, Findings findings, @Nullable Class<?> type) {
    this(tokens, scope, findings, type, Set.of());
  }

  /** Those on the results of an accumulate. */
  Constraints(Tokens tokens, Scope scope, Findings findings, Set<String> results) {
    this(tokens, scope, findings, null, results);
  }

  private Constraints(
      Tokens tokens, Scope scope, Findings findings, @Nullable Class<?> type, Set<String> results) {
    this.tokens = tokens;
    this.scope = scope;
    this.findings = findings;
    this.type = type;
    this.results = results;
    this.operands = new Operands(tokens, scope, findings);
  }

  /**
   * Reads up to the closing bracket.
   *
   * @return whether they hold the fact to one that an earlier condition found
   */
  boolean read() {
    boolean joined = false;
    do {
      joined |= one();
    } while (tokens.take(","));
    return joined;
  }

  private boolean one() {
    int from = tokens.position();
    try {
      if (tokens.peek().isVariable() && tokens.peek(1).is(":")) {
        bind();
        return false;
      }
      boolean joined = or();
      if (!tokens.peek().is(",") && !tokens.peek().is(")")) {
        throw misplaced(tokens.peek());
      }
      return joined;
    } catch (Stray e) {
      findings.report(e.problem());
      tokens.skipToComma(from);
      return true;
    }
  }

  private void bind() {
    Token name = tokens.next();
    tokens.next();
    Token property = tokens.next();
    if (!results.isEmpty() || !property.is(Token.Kind.WORD)) {
      throw property.stray(
          property.shown() + " cannot be given a name", "name a property: $words : words");
    }
    Names.check(name, scope, findings);
    scope.bind(name.text(), value(property));
    if (!tokens.peek().is(",") && !tokens.peek().is(")")) {
      throw tokens
          .peek()
          .stray(
              "a name stands alone, not in a comparison",
              "write " + name.text() + " : " + property.text() + ", and compare after the comma");
    }
  }

  private Scope.Bound value(Token property) {
    Class<?> found = type == null ? null : operands.type(type, property);
    return found == null || type == null
        ? Scope.Bound.fact(null)
        : Scope.Bound.property(type, found);
  }

  private boolean or() {
    boolean joined = and();
    while (tokens.take("||")) {
      and();
      joined = false;
    }
    return joined;
  }

  private boolean and() {
    boolean joined = group();
    while (tokens.take("&&")) {
      joined |= group();
    }
    return joined;
  }

  private boolean group() {
    if (!tokens.take("(")) {
      return comparison();
    }
    boolean joined = or();
    if (!tokens.peek().is(")")) {
      throw misplaced(tokens.peek());
    }
    tokens.next();
    return joined;
  }

  private boolean comparison() {
    Operand left = results.isEmpty() ? property() : result();
    Token operator = operator(left);
    Operand right = right();
    findings.comparison(left.first());
    check(left, operator, right);
    return operator.is("==") && right.joins();
  }

  private Operand property() {
    Token token = tokens.next();
    if (!token.is(Token.Kind.WORD) || token.isVariable() || token.is("null")) {
      throw notAProperty(token);
    }
    if (tokens.peek().is("(")) {
      throw call(token);
    }
    if (type == null) {
      return Operand.unclear(token, token);
    }
    Class<?> found = operands.type(type, token);
    return found == null
        ? Operand.unclear(token, token)
        : new Operand(token, token, Sort.of(found), !found.isPrimitive(), false);
  }

  private Stray notAProperty(Token token) {
    int at = tokens.position() - 1;
    boolean comma =
        token.is(Token.Kind.NUMBER)
            && at > 1
            && tokens.get(at - 1).is(",")
            && tokens.get(at - 2).is(Token.Kind.NUMBER)
            && tokens.get(at - 2).end() + 1 == token.start();
    if (comma) {
      return token.stray(
          "a comma begins the next comparison",
          "write " + tokens.get(at - 2).text() + "." + token.text() + " with a point");
    }
    return token.stray(
        "a comparison begins with a property, not with " + token.shown(),
        token.isVariable() ? "turn it round" : "write property, operator, value: words >= 3");
  }

  private Operand result() {
    Token token = tokens.next();
    if (!results.contains(token.text())) {
      throw token.stray(
          token.shown() + " is no result of this accumulate", Nearest.help(token.text(), results));
    }
    return new Operand(token, token, Sort.NUMBER, true, false);
  }

  private Token operator(Operand left) {
    Token token = tokens.next();
    if (COMPARE.contains(token.text()) && !token.is(Token.Kind.TEXT)) {
      return token;
    }
    String shown = token.shown();
    if (token.is("=")) {
      throw token.stray("= compares nothing", "write ==");
    }
    if (token.is(",") || token.is(")") || token.is("&&") || token.is("||")) {
      throw new Stray(
          left.problem(
              left.first().shown() + " is compared with nothing",
              "write what it must be: question == true, words >= 3"));
    }
    throw token.is(Token.Kind.WORD)
        ? token.stray(shown + " is no comparison here", OPERATORS)
        : misplaced(token);
  }

  private Operand right() {
    Token token = tokens.peek();
    Operand operand = operands.next();
    if (operand == null && token.is("null")) {
      operand = new Operand(tokens.next(), token, null, true, false);
    }
    if (operand == null) {
      operand = token.is(Token.Kind.WORD) && results.isEmpty() ? property() : nothing(token);
    }
    Token after = tokens.peek();
    if (after.is("(")) {
      throw call(operand.last());
    }
    return operand;
  }

  private static Operand nothing(Token token) {
    throw token.stray(
        "nothing can be compared with " + token.shown(),
        "write a number, a text in quotes, true, false, null, a property or a setting");
  }

  private static Stray call(Token token) {
    return token.stray(
        token.text() + " is called like a method; rules call none",
        "compare a property; the one call is $settings.number(\"name\")");
  }

  private Stray misplaced(Token token) {
    if (ARITHMETIC.contains(token.text())) {
      String help =
          token.is("%") ? "write the number alone: 80" : "compare with one value or a setting";
      return token.stray("rules do no arithmetic: " + token.text(), help);
    }
    if (token.is(".") || token.is("[") || token.is("!")) {
      return token.stray(
          "a property has no parts: " + token.text(), "name one property of the fact itself");
    }
    return token.stray(token.shown() + " is not understood here", SEPARATE);
  }

  private void check(Operand left, Token operator, Operand right) {
    Sort sort = left.sort();
    if (sort == null) {
      return;
    }
    String is = left.first().text() + " is " + sort.words();
    if (sort == Sort.OTHER) {
      findings.report(left.problem(left.first().text() + " cannot be compared", is));
      return;
    }
    String wrong = right.isNull() ? unknown(left) : sort.refuses(right.sort(), shown(right));
    if (wrong != null) {
      findings.report(right.problem(wrong, is));
    } else if ((right.isNull() || sort == Sort.YES_NO) && ORDER.contains(operator.text())) {
      findings.report(
          operator.problem(operator.text() + " orders nothing here", "write == or != instead"));
    }
  }

  private String shown(Operand operand) {
    Token first = operand.first();
    return first.is(Token.Kind.TEXT) ? first.shown() : tokens.text(first, operand.last());
  }

  private static @Nullable String unknown(Operand left) {
    return left.nullable() ? null : left.first().text() + " is always known";
  }
}
