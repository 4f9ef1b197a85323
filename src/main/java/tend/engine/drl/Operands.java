package tend.engine.drl;

import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tend.facts.FactTypes;
import tend.model.Nearest;

/** Reads what can be compared or handed on: numbers, texts, names, properties, settings. */
final class Operands {
  private static final Pattern NUMBER = Pattern.compile("(0|[1-9]\\d{0,8})(\\.\\d{1,6})?");
  private static final Pattern SETTING = Pattern.compile("[a-z][a-z0-9_]{0,60}");
  private static final int LONGEST_TEXT = 1000;
  static final String SETTINGS = "$settings";
  private final Tokens tokens;
  private final Scope scope;
  private final Findings findings;
  private final Set<String> before;

  Operands(Tokens tokens, Scope scope, Findings findings) {
    this.tokens = tokens;
    this.scope = scope;
    this.findings = findings;
    this.before = Set.copyOf(scope.names());
  }

  /** The next operand, or nothing when no operand begins here. */
  @Nullable Operand next() {
    Token token = tokens.peek();
    if (token.is(Token.Kind.NUMBER) || token.is("-")) {
      return number();
    }
    if (token.is(Token.Kind.TEXT)) {
      return Operand.literal(text(tokens.next()), Sort.TEXT);
    }
    if (token.is("true") || token.is("false")) {
      return Operand.literal(tokens.next(), Sort.YES_NO);
    }
    return token.isVariable() ? variable() : null;
  }

  private Operand number() {
    Token first = tokens.next();
    boolean minus = first.is("-");
    Token digits = minus ? tokens.next() : first;
    boolean apart = minus && first.end() != digits.start();
    if (apart || !NUMBER.matcher(digits.text()).matches()) {
      throw new Stray(
          first.problemTo(
              digits,
              tokens.text(first, digits) + " is not a number",
              "write digits, with a point for parts: 12 or 0.8"));
    }
    return new Operand(first, digits, Sort.NUMBER, false, false);
  }

  static Token text(Token token) {
    if (token.text().length() > LONGEST_TEXT) {
      throw token.stray("this text is too long", "keep it under " + LONGEST_TEXT + " characters");
    }
    return token;
  }

  private Operand variable() {
    Token name = tokens.next();
    if (name.is(SETTINGS)) {
      return setting(name);
    }
    Scope.Bound bound = scope.get(name.text());
    if (bound == null) {
      return unknown(name);
    }
    if (bound.sort() != null) {
      return new Operand(name, name, bound.sort(), bound.nullable(), joins(name, bound));
    }
    if (tokens.take(".")) {
      return property(name, bound);
    }
    if (bound.fact() == null) {
      return Operand.unclear(name, name);
    }
    throw name.stray(
        name.text() + " is a whole fact, not one value",
        "name one of its properties, as in " + name.text() + ".id");
  }

  private Operand unknown(Token name) {
    Token last = name;
    while (tokens.take(".")) {
      last = tokens.next();
    }
    if (!findings.isLost()) {
      findings.report(
          name.problem(
              "nothing before this is called " + name.text(),
              Nearest.help(name.text(), scope.names())));
    }
    return Operand.unclear(name, last);
  }

  private boolean joins(Token name, Scope.Bound bound) {
    return before.contains(name.text()) && bound.ofMany();
  }

  private Operand property(Token name, Scope.Bound bound) {
    Token property = tokens.next();
    Class<?> owner = bound.fact();
    if (owner == null) {
      return Operand.unclear(name, property);
    }
    Class<?> type = type(owner, property);
    return type == null
        ? Operand.unclear(name, property)
        : new Operand(name, property, Sort.of(type), !type.isPrimitive(), joins(name, bound));
  }

  /** The type of a fact's property; null where it has none, which is told. */
  @Nullable Class<?> type(Class<?> owner, Token property) {
    Class<?> type = FactTypes.properties(owner).get(property.text());
    if (type == null) {
      String name = owner.getSimpleName();
      findings.report(
          property.problem(
              name + " has no " + property.shown(),
              Nearest.help(property.text(), FactTypes.properties(owner).keySet())));
    }
    return type;
  }

  /** {@code $settings.number("name")}: the only call there is. */
  private Operand setting(Token first) {
    String help = "write $settings.number(\"name\")";
    tokens.need(".", help);
    tokens.need("number", help);
    tokens.need("(", help);
    Token name = tokens.next();
    if (!name.is(Token.Kind.TEXT) || !SETTING.matcher(name.unquoted()).matches()) {
      throw name.stray(name.shown() + " is no name of a setting", help);
    }
    Token last = tokens.need(")", help);
    findings.setting(name);
    return new Operand(first, last, Sort.NUMBER, false, false);
  }
}
