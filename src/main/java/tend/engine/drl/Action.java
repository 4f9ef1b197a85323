package tend.engine.drl;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tend.model.Nearest;

/** Reads what stands between then and end: exactly one call of one verb. Used once. */
final class Action {
  private static final int LONGEST_TEXT = 200;
  private static final Pattern COUNT = Pattern.compile("0*[1-9]\\d*(?:\\.0+)?");
  private static final String NAME_IT = "name the value where its fact stands: $words : words";
  private final Tokens tokens;
  private final Scope scope;
  private final Findings findings;

  /**
   * A value handed to the verb.
   *
   * @param operand null for a fact
   */
  private record Given(
      Token first, Token last, @Nullable Operand operand, @Nullable Class<?> fact) {
    /** Drools reads {@code $c.words} among conditions only. */
    boolean isProperty() {
      return operand != null
          && first.isVariable()
          && !first.is(Operands.SETTINGS)
          && last.start() != first.start();
    }
  }

  Action(Tokens tokens, Scope scope, Findings findings) {
    this.tokens = tokens;
    this.scope = scope;
    this.findings = findings;
  }

  void read() {
    try {
      call();
      if (!tokens.done()) {
        throw tokens.peek().stray("a rule does one thing", "write a second rule for the other");
      }
    } catch (Stray e) {
      findings.report(e.problem());
    }
  }

  private void call() {
    Token first = tokens.next();
    String verbs = "outcome can: " + String.join(", ", Verb.BY_NAME.keySet());
    if (first.is(Token.Kind.END)) {
      throw first.stray("the rule does nothing", "write outcome.recommend( \"…\" );");
    }
    if (!first.is("outcome")) {
      throw first.stray("then does nothing but call outcome, not " + first.shown(), verbs);
    }
    tokens.need(".", verbs);
    Token name = tokens.next();
    Verb verb = name.is(Token.Kind.WORD) ? Verb.BY_NAME.get(name.text()) : null;
    if (verb == null) {
      throw name.stray(
          "outcome has no verb " + name.shown(), Nearest.help(name.text(), Verb.BY_NAME.keySet()));
    }
    tokens.need("(", verb.example());
    check(name, verb, values(verb));
    tokens.need(")", verb.example());
    tokens.need(";", "end the call with ;");
  }

  private List<Given> values(Verb verb) {
    List<Given> values = new ArrayList<>();
    if (tokens.peek().is(")")) {
      return values;
    }
    do {
      values.add(value(verb));
    } while (tokens.take(","));
    if (!tokens.peek().is(")")) {
      throw tokens
          .peek()
          .stray(tokens.peek().shown() + " is not understood here", "write " + verb.example());
    }
    return values;
  }

  private Given value(Verb verb) {
    Token first = tokens.peek();
    boolean whole = first.isVariable() && !first.is(Operands.SETTINGS) && !tokens.peek(1).is(".");
    if (whole) {
      Scope.Bound bound = scope.get(first.text());
      if (bound != null && bound.sort() == null) {
        return new Given(first, tokens.next(), null, bound.fact());
      }
    }
    Operand operand = new Operands(tokens, scope, findings).next();
    if (operand == null) {
      throw first.stray("outcome cannot be given " + first.shown(), "write " + verb.example());
    }
    return new Given(operand.first(), operand.last(), operand, null);
  }

  private void check(Token name, Verb verb, List<Given> values) {
    if (values.size() != verb.takes().size()) {
      findings.report(name.problem(verb.described(), "write " + verb.example()));
      return;
    }
    for (int i = 0; i < values.size(); i++) {
      Given value = values.get(i);
      Class<?> wanted = verb.takes().get(i);
      if (!fits(value, wanted)) {
        String message =
            name.text() + " takes " + Verb.words(wanted) + " here, not " + value.first().text();
        findings.report(value.first().problemTo(value.last(), message, "write " + verb.example()));
      } else if (value.isProperty()) {
        findings.report(value.first().problemTo(value.last(), unnamed(value), NAME_IT));
      } else {
        literal(name, value);
      }
    }
  }

  private String unnamed(Given value) {
    return "outcome is given names, not " + tokens.text(value.first(), value.last());
  }

  /** What is written out can be held to what it means: a count of people, words for a reader. */
  private void literal(Token verb, Given value) {
    Token first = value.first();
    if (first.is(Token.Kind.TEXT) && first.unquoted().isBlank()) {
      findings.report(first.problem("this text is empty", "say what to do in a few words"));
    } else if (first.is(Token.Kind.TEXT) && first.unquoted().length() > LONGEST_TEXT) {
      findings.report(
          first.problem(
              "this text has " + first.unquoted().length() + " letters; " + LONGEST_TEXT + " fit",
              "say it in one sentence"));
    } else if (first.is("-")
        || (first.is(Token.Kind.NUMBER) && !COUNT.matcher(first.text()).matches())) {
      String written = tokens.text(first, value.last());
      findings.report(
          first.problemTo(
              value.last(),
              verb.text() + " takes a whole number of people here, not " + written,
              "write 1 or more"));
    }
  }

  /** What a problem was already told of fits anything. */
  private static boolean fits(Given value, Class<?> wanted) {
    Operand operand = value.operand();
    if (operand == null) {
      return value.fact() == null || wanted.isAssignableFrom(value.fact());
    }
    if (wanted == String.class) {
      return operand.sort() == null || operand.first().is(Token.Kind.TEXT);
    }
    return operand.sort() == null
        || (wanted == double.class && operand.sort() == Sort.NUMBER && !operand.nullable());
  }
}
